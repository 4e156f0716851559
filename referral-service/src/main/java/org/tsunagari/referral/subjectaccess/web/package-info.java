/** The person's file over HTTP. */
@NullMarked
package org.tsunagari.referral.subjectaccess.web;

import org.jspecify.annotations.NullMarked;
