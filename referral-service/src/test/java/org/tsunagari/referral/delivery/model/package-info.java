@NullMarked
package org.tsunagari.referral.delivery.model;

import org.jspecify.annotations.NullMarked;
