/** Searching over HTTP, with the weights explained. */
@NullMarked
package org.tsunagari.referral.matching.web;

import org.jspecify.annotations.NullMarked;
