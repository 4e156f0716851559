/** Addresses of calendars over HTTP. */
@NullMarked
package org.tsunagari.directory.subscription.web;

import org.jspecify.annotations.NullMarked;
