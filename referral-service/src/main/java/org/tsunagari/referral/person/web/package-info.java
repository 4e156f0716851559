/** Persons over HTTP. */
@NullMarked
package org.tsunagari.referral.person.web;

import org.jspecify.annotations.NullMarked;
