@NullMarked
package org.tsunagari.testkit.rules.planted.good.usecase;

import org.jspecify.annotations.NullMarked;
