/** What can be done with a webhook subscription. */
@NullMarked
package org.tsunagari.referral.webhook.usecase;

import org.jspecify.annotations.NullMarked;
