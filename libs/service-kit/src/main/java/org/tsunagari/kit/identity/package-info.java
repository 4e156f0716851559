/** Who calls: the actor behind a token. */
@NullMarked
package org.tsunagari.kit.identity;

import org.jspecify.annotations.NullMarked;
