/** Looking for viruses, against a peer that speaks clamd's protocol. */
@NullMarked
package org.tsunagari.referral.attachment.scan;

import org.jspecify.annotations.NullMarked;
