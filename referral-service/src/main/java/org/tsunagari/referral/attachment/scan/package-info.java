/** Looking for viruses before anything is kept. */
@NullMarked
package org.tsunagari.referral.attachment.scan;

import org.jspecify.annotations.NullMarked;
