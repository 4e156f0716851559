/** Prescriptions over HTTP. */
@NullMarked
package org.tsunagari.casework.prescription.web;

import org.jspecify.annotations.NullMarked;
