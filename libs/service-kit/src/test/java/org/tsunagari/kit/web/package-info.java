@NullMarked
package org.tsunagari.kit.web;

import org.jspecify.annotations.NullMarked;
