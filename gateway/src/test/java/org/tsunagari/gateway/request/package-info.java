@NullMarked
package org.tsunagari.gateway.request;

import org.jspecify.annotations.NullMarked;
