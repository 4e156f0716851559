@NullMarked
package org.tsunagari.testkit.rules.planted.bad.elsewhere;

import org.jspecify.annotations.NullMarked;
