/** Agreeing on prescriptions. */
@NullMarked
package org.tsunagari.casework.prescription.usecase;

import org.jspecify.annotations.NullMarked;
