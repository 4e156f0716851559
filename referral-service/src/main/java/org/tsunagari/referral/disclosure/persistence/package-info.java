/** The disclosure ledger in PostgreSQL. */
@NullMarked
package org.tsunagari.referral.disclosure.persistence;

import org.jspecify.annotations.NullMarked;
