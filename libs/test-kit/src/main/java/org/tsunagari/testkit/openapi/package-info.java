/** Tests against the OpenAPI document of a running service. */
@NullMarked
package org.tsunagari.testkit.openapi;

import org.jspecify.annotations.NullMarked;
