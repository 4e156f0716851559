package org.tsunagari.referral.draft.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.draft.DraftSettings;
import org.tsunagari.referral.draft.model.Draft;
import org.tsunagari.referral.draft.model.Drafts;
import org.tsunagari.referral.notice.NoticeCode;
import org.tsunagari.referral.notice.persistence.NoticeBoard;
import org.tsunagari.referral.notice.persistence.NoticeBoard.Addressee;
import org.tsunagari.referral.round.Round;

/**
 * Destroys what a source began and does not go on with: it names a person who was never referred. The source is told
 * before. What the centre keyed in for others is never among it.
 */
@ApplicationScoped
class ExpireDrafts implements Round {

    private static final int BATCH = 100;

    private final Drafts drafts;
    private final NoticeBoard notices;
    private final DraftSettings settings;
    private final Auditor auditor;
    private final MunicipalityContext municipality;
    private final Clock clock;

    ExpireDrafts(
            Drafts drafts,
            NoticeBoard notices,
            DraftSettings settings,
            Auditor auditor,
            MunicipalityContext municipality,
            Clock clock) {
        this.drafts = drafts;
        this.notices = notices;
        this.settings = settings;
        this.auditor = auditor;
        this.municipality = municipality;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean act() {
        Instant now = clock.instant();
        List<Draft> near = drafts.claimExpiring(now.plus(settings.warn()), now, BATCH);
        for (Draft draft : near) {
            notices.postAboutDraft(new Addressee.Source(), NoticeCode.DRAFT_EXPIRES, draft.id());
            record("warn-of-expiry", draft);
        }
        List<Draft> due = drafts.claimExpired(now, BATCH);
        for (Draft draft : due) {
            drafts.save(draft.expired());
            record("expire-draft", draft);
        }
        return !near.isEmpty() || !due.isEmpty();
    }

    private void record(String action, Draft draft) {
        auditor.recordEffect(
                AuditEntry.of(action, DraftAccess.object(draft.id())),
                municipality.current().orElseThrow(),
                "draft:" + draft.id());
    }
}
