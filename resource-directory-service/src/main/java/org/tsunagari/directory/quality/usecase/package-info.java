/** How complete a resource is, and when somebody should look again. */
@NullMarked
package org.tsunagari.directory.quality.usecase;

import org.jspecify.annotations.NullMarked;
