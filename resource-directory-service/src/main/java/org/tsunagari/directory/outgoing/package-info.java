/** What happened here, told to the other services. */
@NullMarked
package org.tsunagari.directory.outgoing;

import org.jspecify.annotations.NullMarked;
