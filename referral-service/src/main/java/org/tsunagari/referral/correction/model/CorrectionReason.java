package org.tsunagari.referral.correction.model;

/** Why what is recorded about a person is written anew. */
public enum CorrectionReason {
    /** Lives elsewhere now. */
    MOVED(true),
    /** By marriage, divorce, adoption or at the family court. */
    NAME_CHANGED(true),
    /** Another telephone number, or a home that was put on the map more exactly. */
    REACHED_OTHERWISE(true),
    /** What nobody knew at first: the date of birth, the reading, where they live. */
    NEWLY_KNOWN(true),
    /** It never was so: misread, mistyped, or of somebody else. */
    RECORDED_WRONGLY(false);

    private final boolean wasTrue;

    CorrectionReason(boolean wasTrue) {
        this.wasTrue = wasTrue;
    }

    /** Whether somebody who describes the person as before means this person: what never was true finds nobody any more. */
    public boolean wasTrue() {
        return wasTrue;
    }
}
