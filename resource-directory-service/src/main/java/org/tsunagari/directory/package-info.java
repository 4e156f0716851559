/** What is there in the neighbourhood: resources, their categories, districts, and the search for them (ADR 0301). */
@NullMarked
package org.tsunagari.directory;

import org.jspecify.annotations.NullMarked;
