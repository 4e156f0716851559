@NullMarked
package org.tsunagari.referral.forms;

import org.jspecify.annotations.NullMarked;
