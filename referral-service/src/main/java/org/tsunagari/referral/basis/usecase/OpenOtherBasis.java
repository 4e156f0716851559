package org.tsunagari.referral.basis.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.access.Decision;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.ConsentsInForce;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.basis.model.BasisRefused;
import org.tsunagari.referral.basis.model.OtherBases;
import org.tsunagari.referral.basis.model.OtherBasis;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.notice.NoticeCode;
import org.tsunagari.referral.notice.persistence.NoticeBoard;
import org.tsunagari.referral.person.model.Persons;

/** Tables a case at a conference, opens a record in an emergency, or lets a second person judge a referral without consent. */
@ApplicationScoped
public class OpenOtherBasis {

    private final OtherBases bases;
    private final Persons persons;
    private final PersonAccess access;
    private final ConsentsInForce consents;
    private final NoticeBoard notices;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    OpenOtherBasis(
            OtherBases bases,
            Persons persons,
            PersonAccess access,
            ConsentsInForce consents,
            NoticeBoard notices,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.bases = bases;
        this.persons = persons;
        this.access = access;
        this.consents = consents;
        this.notices = notices;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /** A case to be tabled. The convener is the municipality of the centre that asks. */
    public record Tabling(
            PersonId person,
            OtherBasis.Type type,
            OtherBasis.Meeting meeting,
            String reason,
            Instant opens,
            Instant closes) {

        @Override
        public String toString() {
            return "Tabling[" + person + ", " + type + "]";
        }
    }

    @Transactional
    public OtherBasis table(Tabling tabling) {
        access.requireEver(Operation.TABLE_CASE);
        String object = "persons/" + tabling.person() + "/conference-windows";
        requireKnown(tabling.person(), object);
        Decision.Permit permit = access.require(Operation.TABLE_CASE, Purpose.CONFERENCE, tabling.person(), object);
        if (!tabling.closes().isAfter(tabling.opens()) || !tabling.closes().isAfter(clock.instant())) {
            throw new BasisRefused(BasisRefused.Code.WINDOW_OVER);
        }
        if (Duration.between(tabling.opens(), tabling.closes()).compareTo(OtherBasis.LONGEST_MEETING) > 0) {
            throw new BasisRefused(BasisRefused.Code.WINDOW_TOO_LONG);
        }
        OtherBasis tabled = add(
                tabling.person(),
                tabling.type(),
                Optional.empty(),
                Optional.of(tabling.meeting()),
                tabling.reason(),
                tabling.opens(),
                tabling.closes());
        auditor.record(AuditEntry.of("table-case", object, tabling.person().value())
                .forPurpose(Purpose.CONFERENCE.name())
                .on(permit.basis().name(), permit.consentVersion()));
        return tabled;
    }

    /** Holds at once, for the one who asks; the centre is told and judges afterwards. */
    @Transactional
    public OtherBasis breakGlass(PersonId person, String reason, Duration length) {
        access.requireEver(Operation.BREAK_GLASS);
        String object = "persons/" + person + "/emergency-accesses";
        requireKnown(person, object);
        Instant now = clock.instant();
        OtherBasis opened = add(
                person, OtherBasis.Type.EMERGENCY, Optional.empty(), Optional.empty(), reason, now, now.plus(length));
        notices.postToCentre(NoticeCode.EMERGENCY_ACCESS, person);
        AuditEntry entry = AuditEntry.of("break-glass", object, person.value()).forPurpose(Purpose.SUPPORT.name());
        auditor.record(entry.on(LegalBasis.EMERGENCY.name(), entry.consentVersion()));
        return opened;
    }

    /** Within the transaction that lets a referral rest on it. It opens no record; the centre is told and judges afterwards. */
    public void sent(UUID referral, PersonId person, OtherBasis.Type type, String reason) {
        Instant now = clock.instant();
        add(person, type, Optional.of(referral), Optional.empty(), reason, now, now);
        notices.postToCentre(NoticeCode.BASIS_TO_REVIEW, referral);
    }

    private OtherBasis add(
            PersonId person,
            OtherBasis.Type type,
            Optional<UUID> referral,
            Optional<OtherBasis.Meeting> meeting,
            String reason,
            Instant opens,
            Instant closes) {
        Instant now = clock.instant();
        OtherBasis basis = new OtherBasis(
                Ids.next(),
                person,
                type,
                referral,
                meeting,
                actor.get().organisation(),
                reason,
                opens,
                closes,
                actor.get().account(),
                now,
                !consents.of(person).isInForce(now) || consents.of(person).version() == 0,
                OtherBasis.Status.PENDING,
                Optional.empty(),
                0);
        bases.add(basis);
        return basis;
    }

    private void requireKnown(PersonId person, String object) {
        if (persons.find(person).isEmpty()) {
            throw access.deniedUnknown(object);
        }
    }
}
