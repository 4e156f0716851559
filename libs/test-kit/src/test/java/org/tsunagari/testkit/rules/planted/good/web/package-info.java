@NullMarked
package org.tsunagari.testkit.rules.planted.good.web;

import org.jspecify.annotations.NullMarked;
