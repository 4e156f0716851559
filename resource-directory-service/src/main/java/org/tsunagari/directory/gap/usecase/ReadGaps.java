package org.tsunagari.directory.gap.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.gap.model.Gap;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;

/** Shows what is missing to those who can do something about it. */
@ApplicationScoped
public class ReadGaps {

    private final Gaps gaps;
    private final DirectoryAccess access;
    private final Auditor auditor;

    ReadGaps(Gaps gaps, DirectoryAccess access, Auditor auditor) {
        this.gaps = gaps;
        this.access = access;
        this.auditor = auditor;
    }

    /** What is missing, and what came to be because of it. */
    public record Board(List<Gap> gaps, List<Gaps.Arisen> arisen) {}

    @Transactional
    public Board board(Actor actor, Optional<String> category, Optional<String> district) {
        AuditEntry act = AuditEntry.of("read-gaps", "resource-gaps");
        access.requirePlanner(actor, act);
        auditor.record(act);
        return new Board(gaps.count(category, district), gaps.arisen());
    }

    /** Of stories those that may be told; who accompanies people reads all of them. */
    @Transactional
    public List<Gaps.Answered> answers(Actor actor, Optional<UUID> before, int limit) {
        AuditEntry act = AuditEntry.of("list-gap-answers", "resource-gaps/answers");
        access.requirePlanner(actor, act);
        auditor.record(act);
        List<Gaps.Answered> all = gaps.answers(before, limit);
        return DirectoryAccess.isStaff(actor)
                ? all
                : all.stream().map(Gaps.Answered::asEverybodyMayHear).toList();
    }
}
