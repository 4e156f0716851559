/** Erasure over HTTP. */
@NullMarked
package org.tsunagari.referral.erasure.web;

import org.jspecify.annotations.NullMarked;
