/** What the person hears, how and whether they want to. */
@NullMarked
package org.tsunagari.referral.feedback.model;

import org.jspecify.annotations.NullMarked;
