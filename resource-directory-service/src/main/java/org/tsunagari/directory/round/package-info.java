/** What is seen to every day, whatever feature it belongs to. */
@NullMarked
package org.tsunagari.directory.round;

import org.jspecify.annotations.NullMarked;
