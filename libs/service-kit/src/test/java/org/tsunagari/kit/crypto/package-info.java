@NullMarked
package org.tsunagari.kit.crypto;

import org.jspecify.annotations.NullMarked;
