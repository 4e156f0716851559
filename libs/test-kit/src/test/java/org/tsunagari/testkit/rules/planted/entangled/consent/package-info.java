@NullMarked
package org.tsunagari.testkit.rules.planted.entangled.consent;

import org.jspecify.annotations.NullMarked;
