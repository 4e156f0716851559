/** The health of the whole house. */
@NullMarked
package org.tsunagari.gateway.health;

import org.jspecify.annotations.NullMarked;
