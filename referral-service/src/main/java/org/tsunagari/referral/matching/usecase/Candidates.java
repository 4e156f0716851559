package org.tsunagari.referral.matching.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.likeness.model.BlockingKey;
import org.tsunagari.referral.likeness.model.Description;
import org.tsunagari.referral.likeness.model.Likeness;
import org.tsunagari.referral.matching.model.Candidate;
import org.tsunagari.referral.person.model.KnownPerson;
import org.tsunagari.referral.person.model.Persons;

/** Decrypts the few who share a blocking key, and compares them. Each one who is decrypted is in the audit trail. */
@ApplicationScoped
class Candidates {

    /** One reading or one big building can be shared by many; nearer ones come first. */
    private static final int COMPARED_AT_MOST = 100;

    private final Persons persons;
    private final Auditor auditor;

    Candidates(Persons persons, Auditor auditor) {
        this.persons = persons;
        this.auditor = auditor;
    }

    /** @param complete whether everybody who shares a key was compared */
    record Compared(List<Candidate> candidates, boolean complete) {

        /** Those of whom something holds, the most probable first. */
        List<Candidate> where(Predicate<Likeness> holds) {
            return candidates.stream()
                    .filter(candidate -> holds.test(candidate.likeness()))
                    .sorted(Comparator.comparingDouble((Candidate candidate) ->
                                    candidate.likeness().same())
                            .reversed())
                    .toList();
        }
    }

    /** @param allowed what the search rests on */
    Compared compare(Description description, List<BlockingKey> keys, Allowed allowed) {
        List<KnownPerson> near = persons.sharing(keys, 1, COMPARED_AT_MOST);
        for (KnownPerson known : near) {
            auditor.record(allowed.actOn(known.person().id(), "compare-person"));
        }
        return new Compared(
                near.stream()
                        .map(known -> new Candidate(known, known.likenessTo(description)))
                        .toList(),
                near.size() < COMPARED_AT_MOST);
    }
}
