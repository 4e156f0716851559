package org.tsunagari.referral.deadline.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Subject;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.referral.deadline.model.Leads;
import org.tsunagari.referral.deadline.persistence.CentreLeads;

/** The coordinators of a centre name who leads them. */
@ApplicationScoped
public class NameLeads {

    private final CentreLeads leads;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    NameLeads(CentreLeads leads, Auditor auditor, CurrentActor actor, Clock clock) {
        this.leads = leads;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public Leads read() {
        requireCentre();
        return leads.find();
    }

    /** The same again changes nothing. */
    @Transactional
    public Leads handle(List<String> accounts, ExpectedVersion expected) {
        requireCentre();
        Leads known = leads.find();
        List<String> wanted = accounts.stream().distinct().sorted().toList();
        if (known.accounts().equals(wanted)) {
            return known;
        }
        expected.check(known.version());
        Leads named = leads.replace(known, wanted, actor.get().account(), clock.instant());
        auditor.record(AuditEntry.of("name-centre-leads", "centre-leads"));
        return named;
    }

    private void requireCentre() {
        boolean centre = actor.get()
                .organisationKind()
                .filter(Subject.CENTRE_KIND::equals)
                .isPresent();
        if (!centre || !AccessPolicy.mayEver(actor.get().roles(), Operation.MAINTAIN_ORGANISATIONS)) {
            auditor.recordDenial(
                    AuditEntry.of("name-centre-leads", "centre-leads").denied("ROLE"));
            throw new Refused(CommonProblem.FORBIDDEN);
        }
    }
}
