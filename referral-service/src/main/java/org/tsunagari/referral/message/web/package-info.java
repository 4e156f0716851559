/** Messages over HTTP. */
@NullMarked
package org.tsunagari.referral.message.web;

import org.jspecify.annotations.NullMarked;
