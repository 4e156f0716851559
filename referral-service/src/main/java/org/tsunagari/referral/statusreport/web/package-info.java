/** Status reports over HTTP. */
@NullMarked
package org.tsunagari.referral.statusreport.web;

import org.jspecify.annotations.NullMarked;
