@NullMarked
package org.tsunagari.referral.deadline.model;

import org.jspecify.annotations.NullMarked;
