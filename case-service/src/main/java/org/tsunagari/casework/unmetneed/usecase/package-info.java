/** Recording what is missing, and that it is not missing any more. */
@NullMarked
package org.tsunagari.casework.unmetneed.usecase;

import org.jspecify.annotations.NullMarked;
