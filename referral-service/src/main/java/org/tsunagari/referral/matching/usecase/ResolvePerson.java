package org.tsunagari.referral.matching.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.likeness.model.BlockingKey;
import org.tsunagari.referral.likeness.model.Description;
import org.tsunagari.referral.likeness.model.Likeness;
import org.tsunagari.referral.matching.model.Candidate;
import org.tsunagari.referral.matching.model.MatchDecision;
import org.tsunagari.referral.matching.model.MatchRefused;
import org.tsunagari.referral.matching.model.SearchReceipt;
import org.tsunagari.referral.matching.persistence.SearchReceipts;
import org.tsunagari.referral.matching.persistence.ToldApart;
import org.tsunagari.referral.person.model.Described;
import org.tsunagari.referral.person.model.KnownPerson;
import org.tsunagari.referral.person.model.Persons;
import org.tsunagari.referral.person.usecase.RecordPerson;

/**
 * Makes the person of a referral that somebody keyed in: whoever keys must have searched and decided. The decision is
 * followed to the letter, and nobody is joined or made behind the typist's back.
 */
@ApplicationScoped
public class ResolvePerson {

    private final PersonAccess access;
    private final SearchReceipts receipts;
    private final Candidates candidates;
    private final Persons persons;
    private final RecordPerson record;
    private final ToldApart toldApart;
    private final Auditor auditor;

    ResolvePerson(
            PersonAccess access,
            SearchReceipts receipts,
            Candidates candidates,
            Persons persons,
            RecordPerson record,
            ToldApart toldApart,
            Auditor auditor) {
        this.access = access;
        this.receipts = receipts;
        this.candidates = candidates;
        this.persons = persons;
        this.record = record;
        this.toldApart = toldApart;
        this.auditor = auditor;
    }

    /** @throws MatchRefused when the decision rests on no search, or on one that is not for this person any more */
    @Transactional
    public PersonId handle(Described described, MatchDecision decision) {
        Description wanted = described.comparable();
        SearchReceipt receipt = judged(wanted, decision);
        Allowed allowed =
                access.allowOnRegister(Operation.MATCH_PERSONS, Purpose.SUPPORT, "person-searches/" + receipt.id());
        PersonId person =
                switch (decision) {
                    case MatchDecision.Existing existing -> existing(existing.person(), described);
                    case MatchDecision.NoneOfThese none -> create(receipt, described, wanted, allowed);
                };
        auditor.record(
                allowed.actOn(person, decision instanceof MatchDecision.Existing ? "match-existing" : "match-none"));
        return person;
    }

    /**
     * Whether the decision could be followed, before that is done; only who was recorded since the search is found then.
     *
     * @throws MatchRefused when the decision rests on no search, or on one that is not for this person any more
     */
    @Transactional
    public void check(Described described, MatchDecision decision) {
        judged(described.comparable(), decision);
    }

    /** The search, if it allows the decision. */
    private SearchReceipt judged(Description wanted, MatchDecision decision) {
        SearchReceipt receipt = receipts.require(decision.searchId(), wanted);
        if (decision instanceof MatchDecision.Existing existing
                && !receipt.shown().contains(existing.person())) {
            throw new MatchRefused(MatchRefused.Code.NOT_A_CANDIDATE);
        }
        return receipt;
    }

    private PersonId existing(PersonId chosen, Described described) {
        KnownPerson known =
                persons.findKnown(chosen).orElseThrow(() -> new MatchRefused(MatchRefused.Code.NOT_A_CANDIDATE));
        return record.known(known, described);
    }

    /** Whoever was recorded since the search, and whoever is likely the same, has not been decided on. */
    private PersonId create(SearchReceipt receipt, Described described, Description wanted, Allowed allowed) {
        persons.queueFor(described);
        List<Candidate> likely =
                candidates.compare(wanted, BlockingKey.of(wanted), allowed).where(Likeness::isLikelySame);
        if (likely.stream().anyMatch(candidate -> !receipt.shown().contains(candidate.id()))) {
            throw new MatchRefused(MatchRefused.Code.SEARCH_OUTDATED);
        }
        PersonId person = record.create(described);
        likely.forEach(candidate -> toldApart.add(person, candidate.id()));
        return person;
    }
}
