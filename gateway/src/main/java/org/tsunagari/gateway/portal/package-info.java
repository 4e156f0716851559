/** The page at the door. */
@NullMarked
package org.tsunagari.gateway.portal;

import org.jspecify.annotations.NullMarked;
