/** What every HTTP endpoint shares: idempotency, preconditions, paging, strict JSON. */
@NullMarked
package org.tsunagari.kit.web;

import org.jspecify.annotations.NullMarked;
