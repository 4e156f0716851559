/** Attachments in PostgreSQL, sealed. */
@NullMarked
package org.tsunagari.referral.attachment.persistence;

import org.jspecify.annotations.NullMarked;
