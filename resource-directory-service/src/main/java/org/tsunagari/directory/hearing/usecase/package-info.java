/** Recording visits and hearings, telling stories. */
@NullMarked
package org.tsunagari.directory.hearing.usecase;

import org.jspecify.annotations.NullMarked;
