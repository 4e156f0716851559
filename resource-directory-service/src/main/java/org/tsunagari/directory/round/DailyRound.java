package org.tsunagari.directory.round;

import java.util.List;

/** Something that is seen to every day, in one municipality at a time. More often, or by two replicas, it does no harm. */
public interface DailyRound {

    /** Municipalities in which it may be due; asked outside of any. */
    List<String> municipalities();

    /** Sees to it in the municipality in hand, in a transaction of its own. */
    void today();
}
