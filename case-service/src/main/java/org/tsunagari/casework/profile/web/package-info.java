/** Household and characteristics over HTTP. */
@NullMarked
package org.tsunagari.casework.profile.web;

import org.jspecify.annotations.NullMarked;
