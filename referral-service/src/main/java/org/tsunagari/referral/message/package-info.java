/** Questions, answers and messages inside a referral, between source and centre: plain (ADR 0101). */
@NullMarked
package org.tsunagari.referral.message;

import org.jspecify.annotations.NullMarked;
