/** An OpenID provider for tests and its tokens, good and bad. */
@NullMarked
package org.tsunagari.testkit.tokens;

import org.jspecify.annotations.NullMarked;
