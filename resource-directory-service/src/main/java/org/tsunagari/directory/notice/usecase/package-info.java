/** Posting, withdrawing and reading notices. */
@NullMarked
package org.tsunagari.directory.notice.usecase;

import org.jspecify.annotations.NullMarked;
