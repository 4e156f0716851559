/** Resources: plain create, read, update. */
@NullMarked
package org.tsunagari.directory.resource;

import org.jspecify.annotations.NullMarked;
