/** Photos over HTTP. */
@NullMarked
package org.tsunagari.directory.photo.web;

import org.jspecify.annotations.NullMarked;
