/**
 * How fast the search is beside plain SQL and Lucene, on the same invented resources. Started by {@code acceptance/bench
 * search}. It lies in this module, because only here the search runs as in the service: with its own classes, pool,
 * row-level security and JVM, and with rows that are written as the service writes them.
 */
@NullMarked
package org.tsunagari.directory.search.bench;

import org.jspecify.annotations.NullMarked;
