@NullMarked
package org.tsunagari.testkit.rules.planted.bad.persistence;

import org.jspecify.annotations.NullMarked;
