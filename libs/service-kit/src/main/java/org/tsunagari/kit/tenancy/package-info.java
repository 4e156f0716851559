/** The municipality that a unit of work belongs to, and its row-level security. */
@NullMarked
package org.tsunagari.kit.tenancy;

import org.jspecify.annotations.NullMarked;
