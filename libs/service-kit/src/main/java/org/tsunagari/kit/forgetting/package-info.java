/** What every service keeps for a time alone. */
@NullMarked
package org.tsunagari.kit.forgetting;

import org.jspecify.annotations.NullMarked;
