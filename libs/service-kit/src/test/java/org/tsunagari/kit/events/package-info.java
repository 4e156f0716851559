@NullMarked
package org.tsunagari.kit.events;

import org.jspecify.annotations.NullMarked;
