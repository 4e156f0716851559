package org.tsunagari.referral.draft.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.draft.model.Draft;
import org.tsunagari.referral.draft.model.Drafts;
import org.tsunagari.referral.round.Round;

/** Destroys what nobody goes on with: it names a person who was never referred. */
@ApplicationScoped
class ExpireDrafts implements Round {

    private static final int BATCH = 100;

    private final Drafts drafts;
    private final Auditor auditor;
    private final MunicipalityContext municipality;
    private final Clock clock;

    ExpireDrafts(Drafts drafts, Auditor auditor, MunicipalityContext municipality, Clock clock) {
        this.drafts = drafts;
        this.auditor = auditor;
        this.municipality = municipality;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean act() {
        List<Draft> due = drafts.claimExpired(clock.instant(), BATCH);
        for (Draft draft : due) {
            drafts.save(draft.expired());
            auditor.recordEffect(
                    AuditEntry.of("expire-draft", DraftAccess.object(draft.id())),
                    municipality.current().orElseThrow(),
                    "draft:" + draft.id());
        }
        return !due.isEmpty();
    }
}
