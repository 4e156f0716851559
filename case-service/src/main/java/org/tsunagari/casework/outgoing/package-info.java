/** Domain events as contract events. */
@NullMarked
package org.tsunagari.casework.outgoing;

import org.jspecify.annotations.NullMarked;
