/** Reading and maintaining resources. */
@NullMarked
package org.tsunagari.directory.resource.usecase;

import org.jspecify.annotations.NullMarked;
