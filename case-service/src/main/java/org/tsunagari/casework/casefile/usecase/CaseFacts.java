package org.tsunagari.casework.casefile.usecase;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.ConsentSnapshot;
import org.tsunagari.access.RecordFacts;
import org.tsunagari.access.Relation;
import org.tsunagari.access.Subject;
import org.tsunagari.casework.casefile.model.Assignment;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.OrganisationId;
import org.tsunagari.events.vocabulary.LinkWorkerRole;

/**
 * What the access policy must know about a case. The case is the centre's record: nobody becomes a holder by working on
 * it under a consent. A municipality has one centre.
 */
final class CaseFacts {

    private CaseFacts() {}

    /** The facts without the consent, which is looked up only where it matters. */
    static RecordFacts of(Case file, Subject subject) {
        return RecordFacts.of(
                file.municipality().code(),
                holders(subject),
                relations(file, subject),
                ConsentSnapshot.none(file.person().value()));
    }

    /** The organisations that hold every case of the municipality, as far as the subject's own can be one of them. */
    static Set<UUID> holders(Subject subject) {
        return centre(subject).map(Set::of).orElse(Set.of());
    }

    private static Set<Relation> relations(Case file, Subject subject) {
        EnumSet<Relation> relations = EnumSet.noneOf(Relation.class);
        if (centre(subject).isPresent()) {
            relations.add(Relation.CENTRE);
        }
        if (subject.organisation()
                .map(OrganisationId::new)
                .filter(file::isReferredBy)
                .isPresent()) {
            relations.add(Relation.SOURCE);
        }
        for (LinkWorkerRole role : rolesOf(file.activeAssignments(), subject.accountId())) {
            relations.add(role == LinkWorkerRole.COMMUNITY ? Relation.ASSIGNED_COMMUNITY : Relation.ASSIGNED);
        }
        return relations;
    }

    private static List<LinkWorkerRole> rolesOf(List<Assignment> active, String account) {
        return active.stream()
                .filter(assignment -> assignment.worker().toString().equals(account))
                .map(Assignment::role)
                .toList();
    }

    private static Optional<UUID> centre(Subject subject) {
        return subject.organisationKind().filter(Subject.CENTRE_KIND::equals).flatMap(kind -> subject.organisation());
    }
}
