package org.tsunagari.directory.gap.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.directory.gap.model.Answer;
import org.tsunagari.directory.gap.model.Missing;
import org.tsunagari.directory.hearing.model.Hearing.Telling;
import org.tsunagari.directory.history.usecase.Provenance;
import org.tsunagari.directory.history.usecase.Provenances;
import org.tsunagari.directory.history.usecase.Source;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Ids;

/** Notes which resource came to be because something was missing, and how. */
@ApplicationScoped
public class AnswerGap {

    private final Gaps gaps;
    private final Resources resources;
    private final Districts districts;
    private final Provenances provenances;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final LocalCalendar calendar;

    AnswerGap(
            Gaps gaps,
            Resources resources,
            Districts districts,
            Provenances provenances,
            DirectoryAccess access,
            Auditor auditor,
            LocalCalendar calendar) {
        this.gaps = gaps;
        this.resources = resources;
        this.districts = districts;
        this.provenances = provenances;
        this.access = access;
        this.auditor = auditor;
        this.calendar = calendar;
    }

    @Transactional
    public Answer handle(Actor actor, Missing missing, UUID resource, @Nullable Telling story) {
        AuditEntry act = AuditEntry.of("answer-gap", "resource-gaps/answers");
        access.requireEditor(actor, act);
        if (missing.district() != null && districts.find(missing.district()).isEmpty()) {
            throw Refused.invalid("/district", "unknown-code");
        }
        Resource known = resources
                .find(new ResourceId(resource))
                .filter(Resource::isPublished)
                .orElseThrow(() -> Refused.invalid("/resourceId", "unknown-resource"));
        if (known.details().classification().kind().category() != missing.category()) {
            throw Refused.invalid("/resourceId", "other-category");
        }
        Answer answer = new Answer(Ids.next(), missing, resource, story, false, calendar.today());
        gaps.add(answer);
        provenances.add(new Provenance(
                resource, Source.UNMET_NEED, answer.on(), null, answer.id().toString()));
        auditor.record(act);
        return answer;
    }
}
