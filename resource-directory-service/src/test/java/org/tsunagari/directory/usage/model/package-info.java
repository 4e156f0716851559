/** What may be told of the use of resources. */
@NullMarked
package org.tsunagari.directory.usage.model;

import org.jspecify.annotations.NullMarked;
