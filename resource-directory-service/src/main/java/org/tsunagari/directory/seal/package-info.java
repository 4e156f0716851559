/** What stands in the database so that only this service can read it. */
@NullMarked
package org.tsunagari.directory.seal;

import org.jspecify.annotations.NullMarked;
