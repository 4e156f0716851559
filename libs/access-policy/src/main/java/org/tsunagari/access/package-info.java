/**
 * Who may see or do what, on which legal basis: pure functions over immutable values.
 *
 * <p>Services state the facts ({@link org.tsunagari.access.Subject}, {@link org.tsunagari.access.RecordFacts}, the
 * purpose, the time) and receive a {@link org.tsunagari.access.Decision}, or a {@link org.tsunagari.access.ListFilter}
 * that says the same for a whole list. Nothing here reads a clock, a database or the network, so that every rule can be
 * tested as a sentence. {@code docs/access-policy.md} explains the rules to people who do not read code.
 */
@NullMarked
package org.tsunagari.access;

import org.jspecify.annotations.NullMarked;
