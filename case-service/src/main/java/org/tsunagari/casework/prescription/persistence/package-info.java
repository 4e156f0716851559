/** Prescriptions in PostgreSQL. */
@NullMarked
package org.tsunagari.casework.prescription.persistence;

import org.jspecify.annotations.NullMarked;
