/** History and provenance over HTTP. */
@NullMarked
package org.tsunagari.directory.history.web;

import org.jspecify.annotations.NullMarked;
