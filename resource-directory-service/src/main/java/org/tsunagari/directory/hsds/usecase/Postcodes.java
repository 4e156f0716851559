package org.tsunagari.directory.hsds.usecase;

import java.util.Optional;
import org.tsunagari.directory.search.model.SearchCriteria.Point;

/** Where postal codes are, in the municipality in hand. */
public interface Postcodes {

    /**
     * The middle of what is published under a postal code; nothing confidential moves it.
     *
     * @param digits seven of them
     */
    Optional<Point> middle(String digits);
}
