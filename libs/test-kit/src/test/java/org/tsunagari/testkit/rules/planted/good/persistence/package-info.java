@NullMarked
package org.tsunagari.testkit.rules.planted.good.persistence;

import org.jspecify.annotations.NullMarked;
