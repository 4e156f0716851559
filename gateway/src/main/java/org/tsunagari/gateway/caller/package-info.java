/** Who calls, and how much of the house one caller may take. */
@NullMarked
package org.tsunagari.gateway.caller;

import org.jspecify.annotations.NullMarked;
