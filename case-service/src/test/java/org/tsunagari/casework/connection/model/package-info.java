@NullMarked
package org.tsunagari.casework.connection.model;

import org.jspecify.annotations.NullMarked;
