/** Visits, hearings and stories over HTTP. */
@NullMarked
package org.tsunagari.directory.hearing.web;

import org.jspecify.annotations.NullMarked;
