/** Reading the disclosure ledger. */
@NullMarked
package org.tsunagari.referral.disclosure.usecase;

import org.jspecify.annotations.NullMarked;
