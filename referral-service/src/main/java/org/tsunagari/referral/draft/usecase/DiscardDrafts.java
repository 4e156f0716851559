package org.tsunagari.referral.draft.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.referral.draft.model.Draft;
import org.tsunagari.referral.draft.model.Drafts;

/** Discards what is being written about a person who is erased. */
@ApplicationScoped
public class DiscardDrafts {

    private final Drafts drafts;
    private final Auditor auditor;

    DiscardDrafts(Drafts drafts, Auditor auditor) {
        this.drafts = drafts;
        this.auditor = auditor;
    }

    /**
     * In the transaction of the erasure. A draft that describes the person without having chosen the record is found by
     * nobody; it expires.
     *
     * @param records all records of the person
     */
    public void naming(List<UUID> records) {
        for (Draft draft : drafts.naming(records)) {
            drafts.save(draft.discarded());
            auditor.record(DraftAccess.act("discard-draft", draft, DraftAccess.object(draft.id())));
        }
    }
}
