/**
 * The words of social prescribing that all services share: codes that travel in events, APIs and columns. JSON uses
 * the constants' names. Adding a constant is a compatible change only once every consumer knows it (an unknown code
 * parks the event); renaming or removing one needs a new event version.
 */
@NullMarked
package org.tsunagari.events.vocabulary;

import org.jspecify.annotations.NullMarked;
