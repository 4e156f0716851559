/** Unmet needs over HTTP. */
@NullMarked
package org.tsunagari.casework.unmetneed.web;

import org.jspecify.annotations.NullMarked;
