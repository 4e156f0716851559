/** The OpenAPI document as a partner's integrator needs it. */
@NullMarked
package org.tsunagari.kit.openapi;

import org.jspecify.annotations.NullMarked;
