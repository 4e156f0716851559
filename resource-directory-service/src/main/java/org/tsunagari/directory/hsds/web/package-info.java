/** The directory as an HSDS API. */
@NullMarked
package org.tsunagari.directory.hsds.web;

import org.jspecify.annotations.NullMarked;
