/** What is known about household, characteristics and formal services. */
@NullMarked
package org.tsunagari.casework.profile.usecase;

import org.jspecify.annotations.NullMarked;
