/** The consent projection of services that do not own the ledger. */
@NullMarked
package org.tsunagari.kit.consent;

import org.jspecify.annotations.NullMarked;
