/**
 * The Nabari sample: 46 invented referrals whose totals are those of Nabari's report for the fiscal years 2021–2023,
 * read from the files under {@code sample/nabari}, sent through the public API as a client would send them, and checked
 * against the programme report afterwards.
 */
@NullMarked
package org.tsunagari.local.sample;

import org.jspecify.annotations.NullMarked;
