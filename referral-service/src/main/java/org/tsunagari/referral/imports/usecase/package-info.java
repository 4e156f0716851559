/** Planning and applying the rows of a file. */
@NullMarked
package org.tsunagari.referral.imports.usecase;

import org.jspecify.annotations.NullMarked;
