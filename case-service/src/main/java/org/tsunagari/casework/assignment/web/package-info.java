/** Assignments over HTTP. */
@NullMarked
package org.tsunagari.casework.assignment.web;

import org.jspecify.annotations.NullMarked;
