/** Where a source's own system wants to be told, and how it knows that it is us. */
@NullMarked
package org.tsunagari.referral.webhook.model;

import org.jspecify.annotations.NullMarked;
