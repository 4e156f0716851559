/** Connections over HTTP. */
@NullMarked
package org.tsunagari.casework.connection.web;

import org.jspecify.annotations.NullMarked;
