@NullMarked
package org.tsunagari.referral.likeness.model;

import org.jspecify.annotations.NullMarked;
