package org.tsunagari.referral.preview.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.access.AccessPreview;
import org.tsunagari.access.ConferenceKind;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.access.Role;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.organisation.Organisation;
import org.tsunagari.referral.organisation.usecase.OrganisationRegister;
import org.tsunagari.referral.person.model.Persons;

/** The person or the centre asks, before anybody is brought in. */
@ApplicationScoped
public class PreviewAccess {

    private final PersonAccess access;
    private final Persons persons;
    private final OrganisationRegister organisations;

    PreviewAccess(PersonAccess access, Persons persons, OrganisationRegister organisations) {
        this.access = access;
        this.persons = persons;
        this.organisations = organisations;
    }

    /**
     * Who might join.
     *
     * @param organisation a registered one; empty to ask about any of the kind
     * @param kind needed without an organisation
     */
    public record Question(
            PersonId person,
            Optional<UUID> organisation,
            Optional<OrganisationKind> kind,
            Role role,
            boolean asNeighbour,
            Optional<ConferenceKind> conference,
            Purpose purpose) {}

    @Transactional
    public List<AccessPreview.Answer> handle(Question question) {
        access.requireEver(Operation.PREVIEW_ACCESS);
        if (persons.find(question.person()).isEmpty()) {
            throw access.deniedUnknown("persons/" + question.person() + "/access-preview");
        }
        return access.preview(
                new AccessPreview.Newcomer(
                        question.role(),
                        question.organisation(),
                        kind(question).name(),
                        question.asNeighbour(),
                        question.conference()),
                question.purpose(),
                question.person());
    }

    private OrganisationKind kind(Question question) {
        return question.organisation()
                .map(id -> organisations
                        .find(id)
                        .map(Organisation::kind)
                        .orElseThrow(() -> Refused.invalid("/organisationId", "unknown-organisation")))
                .or(question::kind)
                .orElseThrow(() -> Refused.invalid("/kind", "required"));
    }
}
