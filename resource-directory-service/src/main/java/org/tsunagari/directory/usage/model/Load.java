package org.tsunagari.directory.usage.model;

import org.jspecify.annotations.Nullable;

/**
 * What a resource carries at the moment, so that nobody is overrun.
 *
 * @param people connected now
 * @param expected agreed to come within the last 60 days, and not there yet
 * @param free places by what was last told, less who came since and more who left; null where no limit is known
 */
public record Load(int people, int expected, @Nullable Integer free) {

    private static final int FEW = 2;

    /** Who is expected has a place already. */
    public Room room() {
        if (free == null) {
            return Room.OPEN;
        }
        int left = free - expected;
        return left <= 0 ? Room.FULL : left <= FEW ? Room.FEW : Room.ROOM;
    }
}
