/** Tests of the package of the same name. */
@NullMarked
package org.tsunagari.directory.resource.model;

import org.jspecify.annotations.NullMarked;
