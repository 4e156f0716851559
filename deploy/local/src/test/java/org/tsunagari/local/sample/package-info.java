/** The sample's numbers against the report's, and the check that compares them with a running system. */
@NullMarked
package org.tsunagari.local.sample;

import org.jspecify.annotations.NullMarked;
