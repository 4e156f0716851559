/** The status report (form 2): who is involved, how many connections. */
@NullMarked
package org.tsunagari.referral.statusreport.model;

import org.jspecify.annotations.NullMarked;
