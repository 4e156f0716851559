/** Districts over HTTP. */
@NullMarked
package org.tsunagari.directory.district.web;

import org.jspecify.annotations.NullMarked;
