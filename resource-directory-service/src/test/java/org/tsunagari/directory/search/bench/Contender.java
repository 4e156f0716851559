package org.tsunagari.directory.search.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One way of answering. Several threads may ask at once. */
interface Contender {

    Answer answer(Question question) throws Exception;

    /** How many there are in all. */
    long count(Question question) throws Exception;

    /**
     * What was found.
     *
     * @param ids the first of them in order, for a list or a completion
     * @param counts by dimension and value, for facets
     */
    record Answer(List<UUID> ids, Map<String, Long> counts) {

        static Answer list(List<UUID> ids) {
            return new Answer(ids, Map.of());
        }
    }
}
