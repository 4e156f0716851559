@NullMarked
package org.tsunagari.referral.webhook.sending;

import org.jspecify.annotations.NullMarked;
