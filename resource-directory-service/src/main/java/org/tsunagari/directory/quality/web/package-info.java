/** Quality over HTTP. */
@NullMarked
package org.tsunagari.directory.quality.web;

import org.jspecify.annotations.NullMarked;
