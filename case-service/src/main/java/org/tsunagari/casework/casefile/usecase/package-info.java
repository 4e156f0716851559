/** What can be done with a case as a whole, and who may do it. */
@NullMarked
package org.tsunagari.casework.casefile.usecase;

import org.jspecify.annotations.NullMarked;
