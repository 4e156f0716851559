@NullMarked
package org.tsunagari.referral.webhook.model;

import org.jspecify.annotations.NullMarked;
