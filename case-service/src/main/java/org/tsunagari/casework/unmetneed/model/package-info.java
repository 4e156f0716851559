/** What would help and does not exist (あるとよい). */
@NullMarked
package org.tsunagari.casework.unmetneed.model;

import org.jspecify.annotations.NullMarked;
