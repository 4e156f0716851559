@NullMarked
package org.tsunagari.testkit.rules.planted.bad.usecase;

import org.jspecify.annotations.NullMarked;
