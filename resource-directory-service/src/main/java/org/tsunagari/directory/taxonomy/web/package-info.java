/** The taxonomy over HTTP. */
@NullMarked
package org.tsunagari.directory.taxonomy.web;

import org.jspecify.annotations.NullMarked;
