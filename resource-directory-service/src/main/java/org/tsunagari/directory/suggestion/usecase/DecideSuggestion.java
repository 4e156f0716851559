package org.tsunagari.directory.suggestion.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.exchange.file.PhoneNumbers;
import org.tsunagari.directory.history.usecase.Provenance;
import org.tsunagari.directory.history.usecase.Provenances;
import org.tsunagari.directory.history.usecase.Source;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.usecase.Precondition;
import org.tsunagari.directory.resource.usecase.PutResource;
import org.tsunagari.directory.suggestion.model.DeclineReason;
import org.tsunagari.directory.suggestion.model.SuggestedFields;
import org.tsunagari.directory.suggestion.model.Suggestion;
import org.tsunagari.directory.suggestion.model.Suggestion.Decision;
import org.tsunagari.directory.suggestion.model.SuggestionKind;
import org.tsunagari.directory.suggestion.model.SuggestionState;
import org.tsunagari.directory.suggestion.model.Suggestions;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Ids;

/** Takes suggestions up, or not, and lets them be taken back. */
@ApplicationScoped
public class DecideSuggestion {

    private final Suggestions suggestions;
    private final Resources resources;
    private final PutResource put;
    private final Provenances provenances;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final LocalCalendar calendar;
    private final Clock clock;

    DecideSuggestion(
            Suggestions suggestions,
            Resources resources,
            PutResource put,
            Provenances provenances,
            DirectoryAccess access,
            Auditor auditor,
            LocalCalendar calendar,
            Clock clock) {
        this.suggestions = suggestions;
        this.resources = resources;
        this.put = put;
        this.provenances = provenances;
        this.access = access;
        this.auditor = auditor;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What the editor makes of it.
     *
     * @param resource the resource as it is to be; else what was suggested
     * @param seen the version of the resource that the editor has looked at
     */
    public record Wording(
            Optional<ResourceDetails> resource, @Nullable Long seen) {}

    /** A new resource becomes a draft, a correction is applied, a comment is taken note of. */
    @Transactional
    public Suggestion accept(Actor actor, UUID id, ExpectedVersion seen, Wording wording) {
        AuditEntry act = AuditEntry.of("accept-suggestion", "suggestions/" + id);
        access.requireEditor(actor, act);
        Suggestion open = open(id, seen, act);
        UUID about =
                switch (open.kind()) {
                    case NEW -> draft(actor, open, wording.resource());
                    case CORRECTION -> corrected(actor, open, wording);
                    case COMMENT -> open.resource();
                };
        if (about != null && open.kind() != SuggestionKind.COMMENT) {
            provenances.add(new Provenance(
                    about,
                    Source.CONTRIBUTION,
                    calendar.today(),
                    null,
                    open.id().toString()));
        }
        auditor.record(act);
        return decide(open, SuggestionState.ACCEPTED, about, null, null);
    }

    @Transactional
    public Suggestion decline(
            Actor actor, UUID id, ExpectedVersion seen, DeclineReason reason, @Nullable String answer) {
        AuditEntry act = AuditEntry.of("decline-suggestion", "suggestions/" + id);
        access.requireEditor(actor, act);
        Suggestion open = open(id, seen, act);
        auditor.record(act);
        return decide(open, SuggestionState.DECLINED, open.resource(), reason, answer);
    }

    /** By who made it; nobody else learns that there is one. */
    @Transactional
    public Suggestion withdraw(Actor actor, UUID id, ExpectedVersion seen) {
        AuditEntry act = AuditEntry.of("withdraw-suggestion", "suggestions/" + id);
        access.requireReader(actor, act);
        if (!suggestions.isFrom(actor.account(), id)) {
            auditor.recordDenial(act.denied("UNKNOWN"));
            throw Refused.notFound();
        }
        Suggestion open = open(id, seen, act);
        auditor.record(act);
        return decide(open, SuggestionState.WITHDRAWN, open.resource(), null, null);
    }

    private Suggestion open(UUID id, ExpectedVersion seen, AuditEntry act) {
        Suggestion suggestion = suggestions.findForChange(id).orElseThrow(() -> {
            auditor.recordDenial(act.denied("UNKNOWN"));
            return Refused.notFound();
        });
        seen.check(suggestion.version());
        if (suggestion.state() != SuggestionState.OPEN) {
            throw Refused.illegalTransition(suggestion.state().transitions());
        }
        return suggestion;
    }

    private Suggestion decide(
            Suggestion open,
            SuggestionState next,
            @Nullable UUID about,
            @Nullable DeclineReason reason,
            @Nullable String answer) {
        Suggestion decided = open.decided(next, about, new Decision(clock.instant(), reason, answer));
        suggestions.decide(decided);
        return decided;
    }

    private UUID draft(Actor actor, Suggestion open, Optional<ResourceDetails> wording) {
        ResourceDetails details = wording.or(
                        () -> Optional.ofNullable(fields(open)).flatMap(SuggestedFields::asNew))
                .orElseThrow(() -> new Refused(SuggestionProblem.SUGGESTION_INCOMPLETE));
        ResourceId id = new ResourceId(Ids.next());
        put.handle(actor, id, details, true, new Precondition(null, "*"));
        return id.value();
    }

    /** Own words replace the whole record, so they must be about the one that the editor has seen. */
    private UUID corrected(Actor actor, Suggestion open, Wording wording) {
        if (wording.resource().isPresent() && wording.seen() == null) {
            throw Refused.invalid("/resourceVersion", "required");
        }
        ResourceId id = new ResourceId(Objects.requireNonNull(open.resource()));
        Resource known = resources.findForChange(id).orElseThrow(Refused::notFound);
        if (wording.seen() != null && wording.seen() != known.version()) {
            throw new Refused(CommonProblem.PRECONDITION_FAILED);
        }
        ResourceDetails wanted = wording.resource().orElseGet(() -> {
            SuggestedFields fields = fields(open);
            return fields == null ? known.details() : fields.appliedTo(known.details());
        });
        refuseOpening(known.details().place(), wanted.place());
        put.handle(actor, id, wanted, true, new Precondition("\"" + known.version() + "\"", null));
        return id.value();
    }

    /** A confidential place is opened on purpose only, never by a form that has left it out. */
    private static void refuseOpening(Place known, Place wanted) {
        if (wanted.disclosure().compareTo(known.disclosure()) < 0) {
            throw Refused.invalid(
                    wanted.position() == null ? "/resource/disclosure" : "/resource/position/disclosure",
                    "less-confidential");
        }
    }

    /**
     * What was said, with a number that can be kept: earlier versions took it as it was written. One that cannot be read
     * needs the editor's words.
     *
     * @throws Refused at the number that the editor's words would say
     */
    private static @Nullable SuggestedFields fields(Suggestion open) {
        SuggestedFields fields = open.words().fields();
        if (fields == null || fields.phone() == null) {
            return fields;
        }
        String number = PhoneNumbers.read(fields.phone()).number();
        if (number == null) {
            throw Refused.invalid("/resource/phone", "wrong-format");
        }
        return fields.withPhone(number);
    }
}
