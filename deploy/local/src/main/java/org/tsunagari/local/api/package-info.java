/** A client of Tsunagari's public API, as a partner would write one: the sample loader and the journey use nothing else. */
@NullMarked
package org.tsunagari.local.api;

import org.jspecify.annotations.NullMarked;
