package org.tsunagari.directory.suggestion.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.suggestion.model.Suggestion;
import org.tsunagari.directory.suggestion.model.SuggestionKind;
import org.tsunagari.directory.suggestion.model.SuggestionState;
import org.tsunagari.directory.suggestion.model.Suggestions;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Ids;

/** Lets everybody who has signed in suggest something, and take it back. */
@ApplicationScoped
public class MakeSuggestion {

    /** So many within a day are a conversation; more of them are noise that hides those of others. */
    public static final int MOST_A_DAY = 10;

    private static final Duration DAY = Duration.ofDays(1);

    private final Suggestions suggestions;
    private final Resources resources;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final Clock clock;

    MakeSuggestion(Suggestions suggestions, Resources resources, DirectoryAccess access, Auditor auditor, Clock clock) {
        this.suggestions = suggestions;
        this.resources = resources;
        this.access = access;
        this.auditor = auditor;
        this.clock = clock;
    }

    /** @param about must be published: of a draft nobody knows */
    @Transactional
    public Suggestion handle(Actor actor, SuggestionKind kind, @Nullable UUID about, Suggestion.Words words) {
        AuditEntry act = AuditEntry.of("make-suggestion", "suggestions");
        access.requireReader(actor, act);
        if (about != null
                && resources
                        .find(new ResourceId(about))
                        .filter(Resource::isPublished)
                        .isEmpty()) {
            throw Refused.invalid("/resourceId", "unknown-resource");
        }
        Instant now = clock.instant();
        if (suggestions.madeSince(actor.account(), now.minus(DAY)) >= MOST_A_DAY) {
            throw new Refused(SuggestionProblem.TOO_MANY_SUGGESTIONS);
        }
        Suggestion made = new Suggestion(Ids.next(), kind, about, words, now, SuggestionState.OPEN, null, 0);
        suggestions.add(actor.account(), made);
        auditor.record(act);
        return made;
    }
}
