@NullMarked
package org.tsunagari.referral.referral.model;

import org.jspecify.annotations.NullMarked;
