/** What people see, in a real browser. */
@NullMarked
package org.tsunagari.acceptance.pages;

import org.jspecify.annotations.NullMarked;
