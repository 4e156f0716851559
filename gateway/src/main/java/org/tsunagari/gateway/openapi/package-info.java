/** One OpenAPI document for the whole house. */
@NullMarked
package org.tsunagari.gateway.openapi;

import org.jspecify.annotations.NullMarked;
