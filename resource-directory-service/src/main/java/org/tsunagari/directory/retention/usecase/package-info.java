/** What is not kept for ever. */
@NullMarked
package org.tsunagari.directory.retention.usecase;

import org.jspecify.annotations.NullMarked;
