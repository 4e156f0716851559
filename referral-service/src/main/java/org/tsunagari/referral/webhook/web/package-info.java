/** Webhook subscriptions over HTTP. */
@NullMarked
package org.tsunagari.referral.webhook.web;

import org.jspecify.annotations.NullMarked;
