/** Notices over HTTP. */
@NullMarked
package org.tsunagari.directory.notice.web;

import org.jspecify.annotations.NullMarked;
