@NullMarked
package org.tsunagari.testkit.rules.planted.good.model;

import org.jspecify.annotations.NullMarked;
