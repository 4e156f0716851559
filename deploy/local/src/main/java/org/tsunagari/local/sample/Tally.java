package org.tsunagari.local.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what was done while several referrals are loaded at once. */
final class Tally {

    private final Map<String, Loaded.Count> counts = new LinkedHashMap<>();

    void created(String kind) {
        add(kind, new Loaded.Count(1, 0, 0));
    }

    void changed(String kind) {
        add(kind, new Loaded.Count(0, 1, 0));
    }

    void unchanged(String kind) {
        add(kind, new Loaded.Count(0, 0, 1));
    }

    /** A creation whose answer says whether the server had done it before. */
    void posted(String kind, boolean replayed) {
        if (replayed) {
            unchanged(kind);
        } else {
            created(kind);
        }
    }

    synchronized Loaded.Count of(String kind) {
        return counts.getOrDefault(kind, new Loaded.Count(0, 0, 0));
    }

    synchronized Loaded loaded() {
        return new Loaded(Collections.unmodifiableMap(new LinkedHashMap<>(counts)));
    }

    private synchronized void add(String kind, Loaded.Count count) {
        counts.merge(kind, count, Loaded.Count::plus);
    }
}
