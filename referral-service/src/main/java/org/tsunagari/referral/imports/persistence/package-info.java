/** Which files were looked at. */
@NullMarked
package org.tsunagari.referral.imports.persistence;

import org.jspecify.annotations.NullMarked;
