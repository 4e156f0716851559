@NullMarked
package org.tsunagari.gateway.openapi;

import org.jspecify.annotations.NullMarked;
