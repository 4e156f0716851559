/** What every request passes first, and where it goes then. */
@NullMarked
package org.tsunagari.gateway.door;

import org.jspecify.annotations.NullMarked;
