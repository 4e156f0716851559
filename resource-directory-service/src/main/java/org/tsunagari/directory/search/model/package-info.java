/** What is looked for and what is found. */
@NullMarked
package org.tsunagari.directory.search.model;

import org.jspecify.annotations.NullMarked;
