/** Usage in PostgreSQL: facts that commute, and what is counted of them. */
@NullMarked
package org.tsunagari.directory.usage.persistence;

import org.jspecify.annotations.NullMarked;
