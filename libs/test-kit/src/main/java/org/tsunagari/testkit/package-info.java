/** What the tests of every service need: the real components and a look into Kafka. */
@NullMarked
package org.tsunagari.testkit;

import org.jspecify.annotations.NullMarked;
