@NullMarked
package org.tsunagari.gateway.caller;

import org.jspecify.annotations.NullMarked;
