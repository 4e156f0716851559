/** Making, listing and revoking addresses of calendars, and reading at them. */
@NullMarked
package org.tsunagari.directory.subscription.usecase;

import org.jspecify.annotations.NullMarked;
