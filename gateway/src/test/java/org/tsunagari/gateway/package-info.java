/** The gateway as it behaves on the wire, with real tokens and real servers on the far side. */
@NullMarked
package org.tsunagari.gateway;

import org.jspecify.annotations.NullMarked;
