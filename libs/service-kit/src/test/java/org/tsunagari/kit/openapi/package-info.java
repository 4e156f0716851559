@NullMarked
package org.tsunagari.kit.openapi;

import org.jspecify.annotations.NullMarked;
