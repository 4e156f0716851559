/** What a resource is: plain records, the rules are few. */
@NullMarked
package org.tsunagari.directory.resource.model;

import org.jspecify.annotations.NullMarked;
