package org.tsunagari.referral.draft.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.draft.model.Draft;
import org.tsunagari.referral.draft.model.DraftState;
import org.tsunagari.referral.draft.model.Drafts;

/** Reading one draft, or the tray. */
@ApplicationScoped
public class ReadDrafts {

    private final DraftAccess access;
    private final Drafts drafts;
    private final Auditor auditor;

    ReadDrafts(DraftAccess access, Drafts drafts, Auditor auditor) {
        this.access = access;
        this.drafts = drafts;
        this.auditor = auditor;
    }

    @Transactional
    public Draft one(UUID id) {
        Draft draft = access.require(id);
        String object = DraftAccess.object(id);
        auditor.record(draft.person()
                .map(person -> AuditEntry.of("read-draft", object, person))
                .orElseGet(() -> AuditEntry.of("read-draft", object)));
        return draft;
    }

    /** One more than the page, newest first, without what they say. */
    @Transactional
    public List<Draft> list(Optional<Channel> channel, Optional<DraftState> state, PageRequest page) {
        List<Draft> found =
                drafts.list(new Drafts.Wanted(access.tray(), channel, state, page.after(), page.limit() + 1));
        auditor.record(AuditEntry.of("list", "referral-drafts"));
        return found;
    }
}
