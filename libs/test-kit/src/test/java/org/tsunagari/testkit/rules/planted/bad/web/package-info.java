@NullMarked
package org.tsunagari.testkit.rules.planted.bad.web;

import org.jspecify.annotations.NullMarked;
