package org.tsunagari.casework.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.casework.unmetneed.model.UnmetNeed;
import org.tsunagari.casework.unmetneed.usecase.UnmetNeedEvents;
import org.tsunagari.events.UnmetNeedClosed;
import org.tsunagari.events.UnmetNeedRecorded;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.kit.events.Outbox;

/** Unmet needs in the words of the contract: the wish itself stays here. */
@ApplicationScoped
class UnmetNeedEventTranslator implements UnmetNeedEvents {

    private final Outbox outbox;

    UnmetNeedEventTranslator(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void recorded(UnmetNeed need) {
        outbox.append(new UnmetNeedRecorded(
                need.id().value(),
                need.caseId().value(),
                need.person().value(),
                need.municipality().code(),
                need.missing().category(),
                need.missing().kind().map(ConnectionKind::code).orElse(null),
                need.missing().district().orElse(null),
                need.recordedOn()));
    }

    @Override
    public void closed(UnmetNeed need, UnmetNeed.Closing why) {
        outbox.append(new UnmetNeedClosed(
                need.id().value(),
                need.caseId().value(),
                need.person().value(),
                need.municipality().code(),
                why.outcome().name(),
                why.resource().map(ResourceId::value).orElse(null),
                why.on()));
    }
}
