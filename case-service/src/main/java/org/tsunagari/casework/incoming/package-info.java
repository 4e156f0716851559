/** Events of other services. */
@NullMarked
package org.tsunagari.casework.incoming;

import org.jspecify.annotations.NullMarked;
