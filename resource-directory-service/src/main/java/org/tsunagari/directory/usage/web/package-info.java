/** Usage over HTTP. */
@NullMarked
package org.tsunagari.directory.usage.web;

import org.jspecify.annotations.NullMarked;
