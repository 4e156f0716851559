/** What surrounds the running service in its tests: the other services' events, their ledger, and its own API. */
@NullMarked
package org.tsunagari.casework.running;

import org.jspecify.annotations.NullMarked;
