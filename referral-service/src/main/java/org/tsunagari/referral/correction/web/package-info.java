/** Corrections over HTTP. */
@NullMarked
package org.tsunagari.referral.correction.web;

import org.jspecify.annotations.NullMarked;
