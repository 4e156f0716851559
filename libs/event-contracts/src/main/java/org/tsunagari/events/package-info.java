/**
 * What the services tell each other: one record per event and version, a JSON Schema and an example of each. No logic,
 * no framework. Contract events are not domain events; each service translates its own.
 *
 * <p>A reader is configured to ignore unknown fields, to refuse an absent number ({@code FAIL_ON_NULL_FOR_PRIMITIVES})
 * and to know the java.time module; a writer writes times as ISO-8601 text.
 */
@NullMarked
package org.tsunagari.events;

import org.jspecify.annotations.NullMarked;
