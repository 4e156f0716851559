/** What is missing, over HTTP. */
@NullMarked
package org.tsunagari.directory.gap.web;

import org.jspecify.annotations.NullMarked;
