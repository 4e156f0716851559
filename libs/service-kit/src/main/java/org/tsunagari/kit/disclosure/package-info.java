/** Telling the ledger of disclosures what was read elsewhere. */
@NullMarked
package org.tsunagari.kit.disclosure;

import org.jspecify.annotations.NullMarked;
