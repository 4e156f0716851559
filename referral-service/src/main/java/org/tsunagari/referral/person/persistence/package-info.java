/** Persons in PostgreSQL, identifiers encrypted. */
@NullMarked
package org.tsunagari.referral.person.persistence;

import org.jspecify.annotations.NullMarked;
