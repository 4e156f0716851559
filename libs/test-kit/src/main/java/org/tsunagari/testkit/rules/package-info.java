/** The house style as rules that a build can fail on. */
@NullMarked
package org.tsunagari.testkit.rules;

import org.jspecify.annotations.NullMarked;
