package org.tsunagari.referral.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.access.AccessPreview;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.DenialReason;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.access.RecordFacts;
import org.tsunagari.access.Relation;
import org.tsunagari.access.Role;
import org.tsunagari.access.Subject;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.identifier.model.PersonId;

/**
 * The one door to personal data in this service: asks the policy, writes the audit record, and where data leave the
 * institution that holds them, a line in the disclosure ledger.
 */
@ApplicationScoped
public class PersonAccess {

    /** What the source writes; everything else comes from the centre and those who support. */
    private static final EnumSet<DataCategory> FORM_1 =
            EnumSet.of(DataCategory.IDENTITY, DataCategory.CONTACT, DataCategory.NEEDS, DataCategory.NARRATIVE);

    private final Facts facts;
    private final Auditor auditor;
    private final Disclosures disclosures;
    private final CurrentActor actor;
    private final Clock clock;

    PersonAccess(Facts facts, Auditor auditor, Disclosures disclosures, CurrentActor actor, Clock clock) {
        this.facts = facts;
        this.auditor = auditor;
        this.disclosures = disclosures;
        this.actor = actor;
        this.clock = clock;
    }

    /** Refuses {@code forbidden} to roles that can never do this. */
    public void requireEver(Operation operation) {
        if (!AccessPolicy.mayEver(actor.get().roles(), operation)) {
            auditor.recordDenial(AuditEntry.of(action(operation), "").denied(DenialReason.ROLE.name()));
            throw new Refused(CommonProblem.FORBIDDEN);
        }
    }

    /** Who asks; a resident with the persons for whom the account stands. */
    public Subject asking() {
        return facts.subject();
    }

    /** Whether the actor stands for this person as a family member, and not as the person. */
    public boolean isFamilyOf(PersonId person) {
        return actor.get().has(Role.RESIDENT)
                && !isThePerson(person)
                && facts.subject().familyOf().contains(facts.current(person));
    }

    /** Whether the actor's account is this person's own; what roles it has besides does not matter. */
    public boolean isThePerson(PersonId person) {
        return actor.get().has(Role.RESIDENT)
                && facts.subject()
                        .person()
                        .filter(facts.current(person)::equals)
                        .isPresent();
    }

    /** The answer for an id that does not exist: the same as for one that may not be seen, audited alike. */
    public Refused deniedUnknown(String object) {
        auditor.recordDenial(AuditEntry.of("look-up", object).denied("UNKNOWN"));
        return Refused.notFound();
    }

    /** Requires that the actor may act on what concerns a person. The act itself is audited by the use case. */
    public Decision.Permit require(Operation operation, Purpose purpose, PersonId person, String object) {
        return decide(operation, purpose, Optional.of(person), facts.of(person), object);
    }

    /** Requires that the actor may act on the register of persons as a whole, whoever may be in it. */
    public Decision.Permit requireOnRegister(Operation operation, Purpose purpose, String object) {
        requireEver(operation);
        return decide(operation, purpose, Optional.empty(), facts.ofRegister(), object);
    }

    /** The same as {@link #require}, for the record of the act. */
    public Allowed allow(Operation operation, Purpose purpose, PersonId person, String object) {
        return new Allowed(Optional.of(person), purpose, object, require(operation, purpose, person, object));
    }

    /** The same as {@link #requireOnRegister}, for the record of the act. */
    public Allowed allowOnRegister(Operation operation, Purpose purpose, String object) {
        return new Allowed(Optional.empty(), purpose, object, requireOnRegister(operation, purpose, object));
    }

    /** Requires that the actor may act on a referral. */
    public Decision.Permit requireOnReferral(
            Operation operation, Purpose purpose, PersonId person, UUID source, String object) {
        return decide(operation, purpose, Optional.of(person), facts.of(person, source), object);
    }

    /** The same as {@link #requireOnReferral}, for the record of the act. */
    public Allowed allowOnReferral(Operation operation, Purpose purpose, PersonId person, UUID source, String object) {
        return new Allowed(
                Optional.of(person), purpose, object, requireOnReferral(operation, purpose, person, source, object));
    }

    /** Lets the actor read about a person; what may not be seen is to be redacted. Audited and, if disclosed, listed. */
    public Decision.Permit read(Set<DataCategory> wanted, PersonId person, String object) {
        return read(wanted, person, facts.of(person), object);
    }

    /** Lets the actor read a referral or what belongs to it. */
    public Decision.Permit readOfReferral(Set<DataCategory> wanted, PersonId person, UUID source, String object) {
        return read(wanted, person, facts.of(person, source), object);
    }

    /**
     * Lets the actor read the record of a person, in which stands what others have written. Who works at a source holds no
     * more of it than what that source wrote; whatever an emergency or the person's consent opens is the record, and a
     * disclosure, although the source has a form of its own.
     */
    public Reading readRecord(Set<DataCategory> wanted, PersonId person, String object) {
        RecordFacts known = facts.of(person);
        Purpose purpose = purposeOfReading(known);
        boolean ofCentre = known.relations().contains(Relation.CENTRE);
        Decision opened = decideRead(purpose, wanted, ofCentre ? known : heldByNobody(known));
        Decision ownOrOpened = either(decideRead(purpose, wanted, known), opened, wanted);
        Decision.Permit permit = read(ownOrOpened, purpose, person, object);
        Set<DataCategory> inOwnWords = new HashSet<>(permit.visible());
        inOwnWords.removeAll(opened.visible());
        return new Reading(permit, Set.copyOf(inOwnWords));
    }

    /**
     * What somebody may read of a person.
     *
     * @param inOwnWords what of it only as the reader's organisation has written it
     */
    public record Reading(Decision.Permit permit, Set<DataCategory> inOwnWords) {}

    private Decision.Permit read(Set<DataCategory> wanted, PersonId person, RecordFacts known, String object) {
        Purpose purpose = purposeOfReading(known);
        return read(decideRead(purpose, wanted, known), purpose, person, object);
    }

    /** Who has broken the glass asks in order to help, whatever else the role exists for. */
    private Purpose purposeOfReading(RecordFacts known) {
        return known.emergency().isPresent() ? Purpose.SUPPORT : usualPurpose(Operation.READ);
    }

    /**
     * Decides by all records of the person, and writes down under the one that the object belongs to: should the others
     * turn out to be somebody else's, each has its own readers.
     */
    private Decision.Permit read(Decision decision, Purpose purpose, PersonId person, String object) {
        Decision.Permit permit = permitted(decision, Operation.READ, purpose, Optional.of(person), object);
        auditor.record(new Allowed(Optional.of(person), purpose, object, permit).act(action(Operation.READ)));
        if (!permit.disclosed().isEmpty()) {
            disclosures.read(person, object, purpose, permit);
        }
        return permit;
    }

    /**
     * Two records meet in one answer: what the source wrote, which it holds, and what has become of it, which the centre
     * holds alone. Who works at the source has no part in the latter by that.
     */
    private Decision decideRead(Purpose purpose, Set<DataCategory> wanted, RecordFacts known) {
        Subject subject = facts.subject();
        Instant now = clock.instant();
        Decision source = AccessPolicy.decide(subject, Operation.READ, purpose, common(wanted, FORM_1), known, now);
        Decision centre = AccessPolicy.decide(
                subject,
                Operation.READ,
                purpose,
                common(wanted, EnumSet.complementOf(FORM_1)),
                heldByNobody(known),
                now);
        return either(source, centre, wanted);
    }

    private static RecordFacts heldByNobody(RecordFacts known) {
        return new RecordFacts(
                known.municipality(),
                Set.of(),
                known.relations(),
                known.consent(),
                known.conferences(),
                known.emergency());
    }

    /** What either of two decisions shows; where both do, on the basis of the second. */
    private static Decision either(Decision source, Decision centre, Set<DataCategory> wanted) {
        Map<DataCategory, LegalBasis> bases = new EnumMap<>(DataCategory.class);
        OptionalLong consent = OptionalLong.empty();
        DenialReason nearest = DenialReason.NOTHING_REQUESTED;
        for (Decision decision : List.of(source, centre)) {
            switch (decision) {
                case Decision.Permit permit -> {
                    bases.putAll(permit.bases());
                    consent = consent.isPresent() ? consent : permit.consentVersion();
                }
                case Decision.Deny deny -> nearest = Collections.max(List.of(nearest, deny.reason()));
            }
        }
        if (bases.isEmpty()) {
            return new Decision.Deny(nearest);
        }
        EnumSet<DataCategory> redacted = EnumSet.copyOf(wanted);
        redacted.removeAll(bases.keySet());
        return new Decision.Permit(bases, consent, redacted);
    }

    private static Set<DataCategory> common(Set<DataCategory> wanted, Set<DataCategory> part) {
        EnumSet<DataCategory> common = EnumSet.copyOf(part);
        common.retainAll(wanted);
        return common;
    }

    /** The list form of the policy: a referral is listed where {@link #readOfReferral} would show something of it. */
    public ListFilterSql filter(Set<DataCategory> shown) {
        return ListFilterSql.anyOf(
                List.of(part(common(shown, FORM_1), true), part(common(shown, EnumSet.complementOf(FORM_1)), false)));
    }

    /** The list form for what is shown as a whole or not at all. */
    public ListFilterSql filterAll(Set<DataCategory> needed) {
        return ListFilterSql.allOf(needed.stream()
                .sorted()
                .map(category -> part(Set.of(category), FORM_1.contains(category)))
                .toList());
    }

    private ListFilterSql.Part part(Set<DataCategory> shown, boolean heldBySource) {
        return new ListFilterSql.Part(
                AccessPolicy.filter(
                        facts.subject(), Operation.LIST, usualPurpose(Operation.LIST), shown, clock.instant()),
                heldBySource);
    }

    /**
     * What somebody would see who joined; audited as a reading of what the person agreed to.
     *
     * @return by category
     */
    public List<AccessPreview.Answer> preview(AccessPreview.Newcomer newcomer, Purpose purpose, PersonId person) {
        requireEver(Operation.PREVIEW_ACCESS);
        String object = "persons/" + person + "/access-preview";
        RecordFacts known = facts.of(person);
        Purpose own = usualPurpose(Operation.PREVIEW_ACCESS);
        Decision.Permit permit = decide(Operation.PREVIEW_ACCESS, own, Optional.of(person), known, object);
        auditor.record(new Allowed(Optional.of(person), own, object, permit).act(action(Operation.PREVIEW_ACCESS)));
        Instant now = clock.instant();
        Set<UUID> sources = known.holders();
        RecordFacts followUp = RecordFacts.of(known.municipality(), Set.of(), Set.of(), known.consent());
        return Stream.concat(
                        AccessPreview.of(newcomer, purpose, known, sources, now).stream()
                                .filter(answer -> FORM_1.contains(answer.category())),
                        AccessPreview.of(newcomer, purpose, followUp, sources, now).stream()
                                .filter(answer -> !FORM_1.contains(answer.category())))
                .toList();
    }

    /** Records that a list or search was answered, and what for; each row rests on what it would rest on by itself. */
    public void listed(String object) {
        AuditEntry list = AuditEntry.of("list", object);
        auditor.record(
                facts.usualPurpose().map(Enum::name).map(list::forPurpose).orElse(list));
    }

    private Purpose usualPurpose(Operation operation) {
        Optional<Purpose> purpose = facts.usualPurpose();
        if (purpose.isEmpty() || !AccessPolicy.mayEver(actor.get().roles(), operation)) {
            auditor.recordDenial(AuditEntry.of(action(operation), "").denied(DenialReason.ROLE.name()));
            throw new Refused(CommonProblem.FORBIDDEN);
        }
        return purpose.get();
    }

    private Decision.Permit decide(
            Operation operation, Purpose purpose, Optional<PersonId> person, RecordFacts known, String object) {
        return permitted(
                AccessPolicy.decide(facts.subject(), operation, purpose, known, clock.instant()),
                operation,
                purpose,
                person,
                object);
    }

    private Decision.Permit permitted(
            Decision decision, Operation operation, Purpose purpose, Optional<PersonId> person, String object) {
        return switch (decision) {
            case Decision.Permit permit -> permit;
            case Decision.Deny deny -> {
                auditor.recordDenial(entry(operation, object, person)
                        .forPurpose(purpose.name())
                        .denied(deny.reason().name()));
                throw new Refused(
                        switch (deny.reason().answer()) {
                            case NOT_FOUND -> CommonProblem.NOT_FOUND;
                            case FORBIDDEN -> CommonProblem.FORBIDDEN;
                            case UNAVAILABLE -> CommonProblem.UNAVAILABLE;
                        });
            }
        };
    }

    private static AuditEntry entry(Operation operation, String object, Optional<PersonId> person) {
        return person.map(known -> AuditEntry.of(action(operation), object, known.value()))
                .orElseGet(() -> AuditEntry.of(action(operation), object));
    }

    private static String action(Operation operation) {
        return operation.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
