/** Where notices are kept. */
@NullMarked
package org.tsunagari.referral.notice.persistence;

import org.jspecify.annotations.NullMarked;
