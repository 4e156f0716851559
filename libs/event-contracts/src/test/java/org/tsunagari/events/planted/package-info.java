/** Classes that break the rules on purpose, to prove that the rules bite. */
@NullMarked
package org.tsunagari.events.planted;

import org.jspecify.annotations.NullMarked;
