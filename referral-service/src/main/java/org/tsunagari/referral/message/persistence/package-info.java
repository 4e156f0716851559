/** Messages in PostgreSQL, encrypted with the person's key. */
@NullMarked
package org.tsunagari.referral.message.persistence;

import org.jspecify.annotations.NullMarked;
