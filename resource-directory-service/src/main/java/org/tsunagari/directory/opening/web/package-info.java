/** Opening hours over HTTP. */
@NullMarked
package org.tsunagari.directory.opening.web;

import org.jspecify.annotations.NullMarked;
