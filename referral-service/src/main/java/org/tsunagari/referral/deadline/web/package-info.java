/** Who is told when nobody acts, over HTTP. */
@NullMarked
package org.tsunagari.referral.deadline.web;

import org.jspecify.annotations.NullMarked;
