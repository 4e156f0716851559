/** Commands for whoever runs an installation: plain programs beside the service, with the rights of the tables' owner. */
@NullMarked
package org.tsunagari.kit.operation;

import org.jspecify.annotations.NullMarked;
