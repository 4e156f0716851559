@NullMarked
package org.tsunagari.referral.worklist;

import org.jspecify.annotations.NullMarked;
