/** Resources as services of the Human Services Data Specification (HSDS 3.0) and back. */
@NullMarked
package org.tsunagari.directory.hsds.mapping;

import org.jspecify.annotations.NullMarked;
