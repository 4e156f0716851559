/** Whole journeys of people and systems, through the gateway of a whole installation. */
@NullMarked
package org.tsunagari.acceptance.journeys;

import org.jspecify.annotations.NullMarked;
