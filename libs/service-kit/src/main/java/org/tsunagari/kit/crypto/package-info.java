/** Encryption per person, and blind indexes. */
@NullMarked
package org.tsunagari.kit.crypto;

import org.jspecify.annotations.NullMarked;
