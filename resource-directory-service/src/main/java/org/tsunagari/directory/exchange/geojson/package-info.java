/** Resources as GeoJSON features (RFC 7946). */
@NullMarked
package org.tsunagari.directory.exchange.geojson;

import org.jspecify.annotations.NullMarked;
