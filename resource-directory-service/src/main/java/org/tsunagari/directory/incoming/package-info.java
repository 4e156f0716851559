/** Events of other services. */
@NullMarked
package org.tsunagari.directory.incoming;

import org.jspecify.annotations.NullMarked;
