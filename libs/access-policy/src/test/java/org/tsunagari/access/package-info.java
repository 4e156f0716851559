@NullMarked
package org.tsunagari.access;

import org.jspecify.annotations.NullMarked;
