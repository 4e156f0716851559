/** Organisations that refer, support or receive: plain create, read, update (ADR 0101). */
@NullMarked
package org.tsunagari.referral.organisation;

import org.jspecify.annotations.NullMarked;
