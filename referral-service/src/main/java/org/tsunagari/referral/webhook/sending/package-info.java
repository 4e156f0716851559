/** Sends one signed message to one endpoint, and to no machine of our own. */
@NullMarked
package org.tsunagari.referral.webhook.sending;

import org.jspecify.annotations.NullMarked;
