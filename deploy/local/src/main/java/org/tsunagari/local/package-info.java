/**
 * The launcher behind {@code ./start}: real components, the five services, the Nabari sample and one journey through
 * the whole loop, on one machine, for development and demonstration.
 */
@NullMarked
package org.tsunagari.local;

import org.jspecify.annotations.NullMarked;
