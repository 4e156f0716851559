/** HSDS as files: nested JSON, and the package of tables. */
@NullMarked
package org.tsunagari.directory.hsds.file;

import org.jspecify.annotations.NullMarked;
