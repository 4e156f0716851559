@NullMarked
package org.tsunagari.local.journey;

import org.jspecify.annotations.NullMarked;
