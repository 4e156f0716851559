/** The hop: which service a path belongs to, and the exchange with it. */
@NullMarked
package org.tsunagari.gateway.proxy;

import org.jspecify.annotations.NullMarked;
