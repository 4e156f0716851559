package org.tsunagari.referral.referral.model;

import java.util.Optional;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;

/**
 * What form 1 says about the trouble, and what may have to be written anew; who the person is stands in the person's record.
 *
 * @param wish what the person or the family wants to talk about
 */
public record ReferralContent(Urgency urgency, RequestedBy requestedBy, Needs needs, Optional<String> wish) {

    /** Without the free text, for those who may not read it. */
    ReferralContent withoutText() {
        return new ReferralContent(
                urgency, requestedBy, new Needs(needs.all(), needs.main(), Optional.empty()), Optional.empty());
    }

    @Override
    public String toString() {
        return "ReferralContent[" + urgency + "]";
    }
}
