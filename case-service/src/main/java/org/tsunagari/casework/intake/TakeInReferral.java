package org.tsunagari.casework.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.tsunagari.access.ConsentSnapshot;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.Cases;
import org.tsunagari.casework.casefile.model.WritableCase;
import org.tsunagari.casework.casefile.usecase.CaseEvents;
import org.tsunagari.casework.casefile.usecase.LocalCalendar;
import org.tsunagari.casework.connection.model.Tie;
import org.tsunagari.casework.connection.usecase.MakeConnection;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.consent.ConsentProjection;
import org.tsunagari.kit.web.Ids;

/**
 * Opens a case for an accepted referral, or lets the referral join the person's living case: whatever is delivered how
 * often, in whatever order, on however many partitions, a person has at most one living case (guarantee 25).
 */
@ApplicationScoped
public class TakeInReferral {

    private final Cases cases;
    private final CaseEvents events;
    private final MakeConnection connections;
    private final ConsentProjection consents;
    private final LocalCalendar calendar;
    private final Auditor auditor;

    TakeInReferral(
            Cases cases,
            CaseEvents events,
            MakeConnection connections,
            ConsentProjection consents,
            LocalCalendar calendar,
            Auditor auditor) {
        this.cases = cases;
        this.events = events;
        this.connections = connections;
        this.consents = consents;
        this.calendar = calendar;
        this.auditor = auditor;
    }

    /** Does nothing when a case answers the referral already. Runs in the transaction of the event. */
    public void handle(AcceptedReferral accepted) {
        Optional<Case> living = cases.findLivingForChange(accepted.person());
        if (cases.answers(accepted.referral().id())) {
            return;
        }
        living.ifPresentOrElse(file -> join(file, accepted), () -> open(accepted));
    }

    private void open(AcceptedReferral accepted) {
        Case opened = Case.open(
                new CaseId(Ids.next()),
                accepted.municipality(),
                accepted.person(),
                accepted.referral(),
                accepted.acceptedOn());
        WritableCase writable = opened.requireOpen();
        followKnownConsent(opened);
        cases.add(opened);
        tell(opened, "open-case", accepted);
        recordEntry(writable, accepted);
    }

    private void join(Case file, AcceptedReferral accepted) {
        boolean knownSource = file.isReferredBy(accepted.referral().source());
        WritableCase writable = file.join(accepted.referral());
        cases.update(file);
        tell(file, "join-referral", accepted);
        if (!knownSource) {
            recordEntry(writable, accepted);
        }
    }

    /** News of the consent may have arrived before the referral: they travel on different ways. */
    private void followKnownConsent(Case opened) {
        ConsentSnapshot known = consents.of(opened.person().value());
        if (known.withdrawn()) {
            opened.followWithdrawal(known.version());
        } else {
            opened.followConsent(known.version());
        }
    }

    private void tell(Case file, String action, AcceptedReferral accepted) {
        AuditEntry entry =
                AuditEntry.of(action, "cases/" + file.id(), accepted.person().value());
        auditor.recordEffect(entry, accepted.municipality().code(), accepted.cause());
        events.publish(file);
    }

    /** A date on form 1 that our clock has not reached yet counts as today. */
    private void recordEntry(WritableCase file, AcceptedReferral accepted) {
        EntryPoint source = EntryPoint.of(accepted.sourceKind());
        LocalDate today = calendar.today();
        LocalDate sentOn = accepted.referral().sentOn();
        LocalDate noticedOn = sentOn.isAfter(today) ? today : sentOn;
        connections.record(file, Tie.entry(source.asDestination(), source.agency(), noticedOn));
    }
}
