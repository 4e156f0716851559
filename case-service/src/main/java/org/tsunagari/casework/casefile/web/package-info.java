/** Cases over HTTP. */
@NullMarked
package org.tsunagari.casework.casefile.web;

import org.jspecify.annotations.NullMarked;
