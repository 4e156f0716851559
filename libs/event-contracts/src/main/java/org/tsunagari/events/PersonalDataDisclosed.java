package org.tsunagari.events;

import static org.tsunagari.events.Components.requireCode;
import static org.tsunagari.events.Components.requireCodes;
import static org.tsunagari.events.Components.requireMunicipality;
import static org.tsunagari.events.Components.requirePresent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.CasePart;

/**
 * Somebody outside the institution that holds a record read of it: a line for the ledger that the person reads. What was
 * read stays where it is.
 *
 * @param readerId the account that read
 * @param organisationId the organisation that it works for
 * @param basis code of access-policy, as are purpose and categories
 */
@Contract(topic = Topic.DISCLOSURE_EVENTS, type = "org.tsunagari.disclosure.PersonalDataDisclosed", version = 1)
public record PersonalDataDisclosed(
        UUID disclosureId,
        UUID personId,
        String municipality,
        UUID caseId,
        CasePart part,
        UUID readerId,
        @Nullable UUID organisationId,
        List<String> categories,
        String purpose,
        String basis,
        @Nullable Long consentVersion,
        Instant disclosedAt)
        implements DisclosureEvent {

    public PersonalDataDisclosed {
        requirePresent(disclosureId, personId, caseId, part, readerId, categories, disclosedAt);
        requireMunicipality(municipality);
        categories = requireCodes("categories", categories);
        requireCode("purpose", purpose);
        requireCode("basis", basis);
    }

    @Override
    public UUID aggregateId() {
        return disclosureId;
    }
}
