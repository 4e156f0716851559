/** What a database says about itself: the data dictionary and row-level security. */
@NullMarked
package org.tsunagari.testkit.database;

import org.jspecify.annotations.NullMarked;
