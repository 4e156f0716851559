package org.tsunagari.directory.suggestion.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.suggestion.model.Suggestion;
import org.tsunagari.directory.suggestion.model.SuggestionKind;
import org.tsunagari.directory.suggestion.model.SuggestionState;
import org.tsunagari.directory.suggestion.model.Suggestions;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Shows editors the queue, and everybody what became of their own. */
@ApplicationScoped
public class ReadSuggestions {

    private final Suggestions suggestions;
    private final DirectoryAccess access;
    private final Auditor auditor;

    ReadSuggestions(Suggestions suggestions, DirectoryAccess access, Auditor auditor) {
        this.suggestions = suggestions;
        this.access = access;
        this.auditor = auditor;
    }

    /**
     * What is looked for.
     *
     * @param own only those of the own account; of who is no editor there are no others
     */
    public record Query(
            boolean own, Optional<SuggestionState> state, Optional<SuggestionKind> kind, Optional<UUID> resource) {}

    @Transactional
    public List<Suggestion> page(Actor actor, Query query, Optional<UUID> after, int limit) {
        AuditEntry act = AuditEntry.of("list-suggestions", "suggestions");
        access.requireReader(actor, act);
        boolean own = query.own() || !DirectoryAccess.isEditor(actor);
        auditor.record(act);
        return suggestions.list(
                new Suggestions.Wanted(
                        own ? Optional.of(actor.account()) : Optional.empty(),
                        query.state(),
                        query.kind(),
                        query.resource()),
                after,
                limit);
    }

    @Transactional
    public Suggestion one(Actor actor, UUID id) {
        AuditEntry act = AuditEntry.of("read-suggestion", "suggestions/" + id);
        access.requireReader(actor, act);
        Suggestion suggestion = suggestions
                .find(id)
                .filter(found -> DirectoryAccess.isEditor(actor) || suggestions.isFrom(actor.account(), id))
                .orElseThrow(() -> {
                    auditor.recordDenial(act.denied("UNKNOWN"));
                    return Refused.notFound();
                });
        auditor.record(act);
        return suggestion;
    }
}
