/** What the other services are told. */
@NullMarked
package org.tsunagari.evaluation.outgoing;

import org.jspecify.annotations.NullMarked;
