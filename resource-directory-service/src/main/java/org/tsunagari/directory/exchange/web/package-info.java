/** Imports and exports over HTTP. */
@NullMarked
package org.tsunagari.directory.exchange.web;

import org.jspecify.annotations.NullMarked;
