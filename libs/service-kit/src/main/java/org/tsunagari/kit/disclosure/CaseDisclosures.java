package org.tsunagari.kit.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Purpose;
import org.tsunagari.events.PersonalDataDisclosed;
import org.tsunagari.events.vocabulary.CasePart;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.web.Ids;

/**
 * Tells the ledger of disclosures, which another service keeps, what was read of a case. It is written in the transaction
 * of the reading: what cannot be told is not shown.
 */
@ApplicationScoped
public class CaseDisclosures {

    private final Outbox outbox;
    private final Clock clock;

    CaseDisclosures(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A line per basis; none where the reader's own institution holds the record. */
    public void read(Actor reader, UUID person, UUID caseId, CasePart part, Purpose purpose, Decision.Permit permit) {
        permit.disclosures().forEach((basis, categories) -> {
            OptionalLong consent = permit.consentVersion(basis);
            outbox.append(new PersonalDataDisclosed(
                    Ids.next(),
                    person,
                    reader.municipality(),
                    caseId,
                    part,
                    UUID.fromString(reader.account()),
                    reader.organisation().orElse(null),
                    categories.stream().map(Enum::name).toList(),
                    purpose.name(),
                    basis.name(),
                    consent.isPresent() ? consent.getAsLong() : null,
                    clock.instant()));
        });
    }
}
