package org.tsunagari.directory.district.model;

import java.util.List;

/** The districts of the municipality in hand. */
public interface Districts {

    List<District> all();

    boolean exists(String name);
}
