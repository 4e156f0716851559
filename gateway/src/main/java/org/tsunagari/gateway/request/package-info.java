/** What a request must look like on the wire before anything is decided by it. */
@NullMarked
package org.tsunagari.gateway.request;

import org.jspecify.annotations.NullMarked;
