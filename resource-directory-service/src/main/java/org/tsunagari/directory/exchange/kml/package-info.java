/** Resources as KML placemarks, as Google My Maps reads and writes them (OGC 12-007r2). */
@NullMarked
package org.tsunagari.directory.exchange.kml;

import org.jspecify.annotations.NullMarked;
