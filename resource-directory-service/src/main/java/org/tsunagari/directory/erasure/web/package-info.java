/** Erasing over HTTP. */
@NullMarked
package org.tsunagari.directory.erasure.web;

import org.jspecify.annotations.NullMarked;
