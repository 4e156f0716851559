package org.tsunagari.directory.duplicate.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.duplicate.model.Candidate;
import org.tsunagari.directory.duplicate.model.Duplicates;
import org.tsunagari.directory.duplicate.model.Duplicates.Apart;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Shows editors what may be the same, and remembers what is not. */
@ApplicationScoped
public class FindDuplicates {

    private final Merges merges;
    private final Resources resources;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final Clock clock;

    FindDuplicates(Merges merges, Resources resources, DirectoryAccess access, Auditor auditor, Clock clock) {
        this.merges = merges;
        this.resources = resources;
        this.access = access;
        this.auditor = auditor;
        this.clock = clock;
    }

    /** Where to go on. */
    public record Seen(int score, UUID first, UUID second) {

        boolean isBefore(Candidate candidate) {
            if (candidate.score() != score) {
                return candidate.score() < score;
            }
            int order = candidate.first().id().compareTo(first);
            return order > 0 || (order == 0 && candidate.second().id().compareTo(second) > 0);
        }
    }

    /** Computed when asked for, so that what has changed a moment ago is in it. */
    @Transactional
    public List<Candidate> page(Actor actor, Optional<UUID> about, Optional<Seen> after, int limit) {
        AuditEntry act = AuditEntry.of("list-duplicates", "resource-duplicates");
        access.requireEditor(actor, act);
        auditor.record(act);
        return Duplicates.among(merges.profiles(), merges.toldApart()).stream()
                .filter(candidate -> about.isEmpty()
                        || candidate.first().id().equals(about.get())
                        || candidate.second().id().equals(about.get()))
                .filter(candidate -> after.isEmpty() || after.get().isBefore(candidate))
                .limit(limit)
                .toList();
    }

    /** They are not the same; said twice is said. */
    @Transactional
    public void tellApart(Actor actor, UUID one, UUID other) {
        AuditEntry act = AuditEntry.of("tell-resources-apart", "resource-duplicates/distinctions");
        access.requireEditor(actor, act);
        if (one.equals(other)) {
            throw Refused.invalid("/otherId", "duplicate");
        }
        requireKnown("/resourceId", one);
        requireKnown("/otherId", other);
        merges.tellApart(Apart.of(one, other), actor.account(), clock.instant());
        auditor.record(act);
    }

    private void requireKnown(String pointer, UUID id) {
        if (resources.find(new ResourceId(id)).isEmpty()) {
            throw Refused.invalid(pointer, "unknown-resource");
        }
    }
}
