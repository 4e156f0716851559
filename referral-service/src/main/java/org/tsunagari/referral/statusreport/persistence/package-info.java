/** Status reports in PostgreSQL. */
@NullMarked
package org.tsunagari.referral.statusreport.persistence;

import org.jspecify.annotations.NullMarked;
