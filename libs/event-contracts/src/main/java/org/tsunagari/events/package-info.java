@NullMarked
package org.tsunagari.events;

import org.jspecify.annotations.NullMarked;
