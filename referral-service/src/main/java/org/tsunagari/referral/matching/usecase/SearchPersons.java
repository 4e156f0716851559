package org.tsunagari.referral.matching.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.likeness.model.BlockingKey;
import org.tsunagari.referral.likeness.model.BlockingKey.Pass;
import org.tsunagari.referral.likeness.model.Description;
import org.tsunagari.referral.likeness.model.Likeness;
import org.tsunagari.referral.matching.model.Candidate;
import org.tsunagari.referral.matching.model.SearchReceipt;
import org.tsunagari.referral.matching.persistence.SearchReceipts;
import org.tsunagari.referral.matching.persistence.ToldApart;
import org.tsunagari.referral.person.model.KnownPerson;
import org.tsunagari.referral.person.model.Persons;

/** The centre looks for the same person, or for the household. */
@ApplicationScoped
public class SearchPersons {

    /** What a candidate shows. */
    public static final Set<DataCategory> SHOWN = Set.of(DataCategory.IDENTITY, DataCategory.CONTACT);

    private static final double MORE_LIKELY_THAN_NOT = 0.5;

    private final PersonAccess access;
    private final Candidates candidates;
    private final Persons persons;
    private final SearchReceipts receipts;
    private final ToldApart toldApart;
    private final PersonAliases aliases;
    private final Auditor auditor;

    SearchPersons(
            PersonAccess access,
            Candidates candidates,
            Persons persons,
            SearchReceipts receipts,
            ToldApart toldApart,
            PersonAliases aliases,
            Auditor auditor) {
        this.access = access;
        this.candidates = candidates;
        this.persons = persons;
        this.receipts = receipts;
        this.toldApart = toldApart;
        this.aliases = aliases;
        this.auditor = auditor;
    }

    /**
     * What a search has come to.
     *
     * @param complete whether everybody who came into question was compared
     */
    public record Found(List<Candidate> candidates, Set<PersonId> toldApart, boolean complete) {}

    /** A search with its receipt. */
    public record Searched(SearchReceipt receipt, Found found) {}

    /** Whether somebody of this description is known already. */
    @Transactional
    public Searched described(Description description) {
        String object = "persons/matches";
        Allowed allowed = access.allowOnRegister(Operation.MATCH_PERSONS, Purpose.SUPPORT, object);
        Candidates.Compared compared = candidates.compare(description, BlockingKey.of(description), allowed);
        List<Candidate> shown = readable(compared.where(Likeness::isPossiblySame));
        auditor.record(allowed.act("match-persons"));
        SearchReceipt receipt =
                receipts.issue(description, shown.stream().map(Candidate::id).collect(Collectors.toSet()));
        return new Searched(receipt, new Found(shown, Set.of(), compared.complete()));
    }

    /** Whether a person stands in the register twice. */
    @Transactional
    public Found duplicatesOf(PersonId person) {
        String object = "persons/" + person + "/matches";
        KnownPerson known = known(person, object);
        Candidates.Compared compared = candidates.compare(known.current(), known.keys(), allowed(person, object));
        return found(known, compared, compared.where(Likeness::isPossiblySame));
    }

    /** Who lives with a person, as far as address, telephone and names tell. */
    @Transactional
    public Found householdOf(PersonId person) {
        String object = "persons/" + person + "/household-candidates";
        KnownPerson known = known(person, object);
        List<BlockingKey> home = BlockingKey.of(known.current()).stream()
                .filter(key -> key.pass() == Pass.ADDRESS || key.pass() == Pass.PHONE)
                .toList();
        Candidates.Compared compared = candidates.compare(known.current(), home, allowed(person, object));
        return found(known, compared, compared.where(likeness -> likeness.household() >= MORE_LIKELY_THAN_NOT));
    }

    private Found found(KnownPerson known, Candidates.Compared compared, List<Candidate> chosen) {
        List<Candidate> others = readable(chosen.stream()
                .filter(candidate -> !candidate.id().equals(known.person().id()))
                .toList());
        return new Found(others, toldApart.from(aliases.all(known.person().id())), compared.complete());
    }

    private KnownPerson known(PersonId person, String object) {
        access.requireEver(Operation.MATCH_PERSONS);
        return persons.findKnown(person).orElseThrow(() -> access.deniedUnknown(object));
    }

    private Allowed allowed(PersonId person, String object) {
        Allowed allowed = access.allow(Operation.MATCH_PERSONS, Purpose.SUPPORT, person, object);
        auditor.record(allowed.act("match-persons"));
        return allowed;
    }

    /** Everybody who is shown is read, and the policy decides on each. */
    private List<Candidate> readable(List<Candidate> chosen) {
        return chosen.stream()
                .filter(candidate -> access.read(SHOWN, candidate.id(), "persons/" + candidate.id())
                        .visible()
                        .containsAll(SHOWN))
                .toList();
    }
}
