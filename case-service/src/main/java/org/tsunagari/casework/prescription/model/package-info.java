/** What person and link worker agree on (処方). */
@NullMarked
package org.tsunagari.casework.prescription.model;

import org.jspecify.annotations.NullMarked;
