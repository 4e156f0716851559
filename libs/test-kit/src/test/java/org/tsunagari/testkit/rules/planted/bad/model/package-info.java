@NullMarked
package org.tsunagari.testkit.rules.planted.bad.model;

import org.jspecify.annotations.NullMarked;
