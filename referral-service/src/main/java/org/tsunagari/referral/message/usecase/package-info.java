/** Writing and reading messages. */
@NullMarked
package org.tsunagari.referral.message.usecase;

import org.jspecify.annotations.NullMarked;
