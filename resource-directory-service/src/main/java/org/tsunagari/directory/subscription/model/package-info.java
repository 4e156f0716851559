/** Addresses at which a calendar program reads without a token, and whose they are. */
@NullMarked
package org.tsunagari.directory.subscription.model;

import org.jspecify.annotations.NullMarked;
