/** Resources over HTTP. */
@NullMarked
package org.tsunagari.directory.resource.web;

import org.jspecify.annotations.NullMarked;
