/** One door to the four services: who may come in, how far, and what goes out. */
@NullMarked
package org.tsunagari.gateway;

import org.jspecify.annotations.NullMarked;
