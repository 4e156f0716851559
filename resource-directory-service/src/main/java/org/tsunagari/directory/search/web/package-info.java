/** The search over HTTP. */
@NullMarked
package org.tsunagari.directory.search.web;

import org.jspecify.annotations.NullMarked;
