/** Taking files in, reading them, and saying that one should never have been there. */
@NullMarked
package org.tsunagari.referral.attachment.usecase;

import org.jspecify.annotations.NullMarked;
