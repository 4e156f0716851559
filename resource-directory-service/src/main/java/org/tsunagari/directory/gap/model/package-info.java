/** What is missing, and what has come of it. */
@NullMarked
package org.tsunagari.directory.gap.model;

import org.jspecify.annotations.NullMarked;
