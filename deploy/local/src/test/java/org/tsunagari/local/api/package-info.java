@NullMarked
package org.tsunagari.local.api;

import org.jspecify.annotations.NullMarked;
