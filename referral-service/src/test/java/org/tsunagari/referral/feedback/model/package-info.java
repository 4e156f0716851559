@NullMarked
package org.tsunagari.referral.feedback.model;

import org.jspecify.annotations.NullMarked;
