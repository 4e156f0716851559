@NullMarked
package org.tsunagari.casework.casefile.model;

import org.jspecify.annotations.NullMarked;
