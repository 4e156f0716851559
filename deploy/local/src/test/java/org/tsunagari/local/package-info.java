@NullMarked
package org.tsunagari.local;

import org.jspecify.annotations.NullMarked;
