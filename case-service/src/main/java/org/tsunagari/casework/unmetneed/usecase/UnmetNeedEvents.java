package org.tsunagari.casework.unmetneed.usecase;

import org.tsunagari.casework.unmetneed.model.UnmetNeed;

/** Tells the other services. */
public interface UnmetNeedEvents {

    void recorded(UnmetNeed need);

    void closed(UnmetNeed need, UnmetNeed.Closing why);
}
