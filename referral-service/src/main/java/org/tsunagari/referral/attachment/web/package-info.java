/** Attachments over HTTP. */
@NullMarked
package org.tsunagari.referral.attachment.web;

import org.jspecify.annotations.NullMarked;
