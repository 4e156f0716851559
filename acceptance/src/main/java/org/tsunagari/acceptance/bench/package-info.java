/**
 * Benchmarks of the whole installation, from outside: ratios to a plain way of doing the same on the same machine in the
 * same run, because absolute figures say more about the machine than about us. Started by {@code acceptance/bench}.
 */
@NullMarked
package org.tsunagari.acceptance.bench;

import org.jspecify.annotations.NullMarked;
