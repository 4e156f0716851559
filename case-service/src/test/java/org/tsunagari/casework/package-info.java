/** The running case-service, on real PostgreSQL and Kafka. */
@NullMarked
package org.tsunagari.casework;

import org.jspecify.annotations.NullMarked;
