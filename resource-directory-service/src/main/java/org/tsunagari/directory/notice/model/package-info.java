/** Short-lived notices at a resource. */
@NullMarked
package org.tsunagari.directory.notice.model;

import org.jspecify.annotations.NullMarked;
