@NullMarked
package org.tsunagari.casework.intake;

import org.jspecify.annotations.NullMarked;
