/** Webhook subscriptions in PostgreSQL. */
@NullMarked
package org.tsunagari.referral.webhook.persistence;

import org.jspecify.annotations.NullMarked;
