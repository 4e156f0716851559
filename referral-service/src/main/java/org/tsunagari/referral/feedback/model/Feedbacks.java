package org.tsunagari.referral.feedback.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;

/** All feedback of the municipality in hand. */
public interface Feedbacks {

    Optional<Feedback> find(UUID id);

    /** The same as it stands now, kept from others' changes until the transaction ends. */
    Feedback forChange(Feedback known);

    /** A person's, latest first. */
    List<Feedback> of(PersonId person);

    /** What says a status report in plain words. */
    List<Feedback> ofReport(UUID report);

    /** Some of what waits on the portal for persons who have no account of their own there. */
    List<Feedback> waitingWithoutAccount(int most);

    void add(Feedback feedback);

    /** Writes the state and the way; the answer has its new version. */
    Feedback save(Feedback feedback);
}
