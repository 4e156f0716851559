package org.tsunagari.casework.casefile.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.DenialReason;
import org.tsunagari.access.ListFilter;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.access.Subject;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.consent.ConsentSnapshots;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/**
 * Lists the cases that the actor may read one by one, and no others: the list and its length betray nothing else
 * (guarantee 7).
 */
@ApplicationScoped
public class SearchCases {

    private static final Set<DataCategory> SHOWN = Set.of(DataCategory.SUPPORT);

    private final CaseList list;
    private final CaseAccess access;
    private final ConsentSnapshots consents;
    private final Auditor auditor;
    private final Clock clock;

    SearchCases(CaseList list, CaseAccess access, ConsentSnapshots consents, Auditor auditor, Clock clock) {
        this.list = list;
        this.access = access;
        this.consents = consents;
        this.auditor = auditor;
        this.clock = clock;
    }

    @Transactional
    public List<Case> handle(Actor actor, CaseSearch search) {
        AuditEntry entry = entry(search);
        if (!AccessPolicy.mayEver(actor.roles(), Operation.LIST)) {
            auditor.recordDenial(entry.denied(DenialReason.ROLE.name()));
            throw new Refused(CommonProblem.FORBIDDEN);
        }
        Subject subject = actor.asSubject();
        Purpose purpose = Purpose.usualFor(actor.roles()).orElse(Purpose.SUPPORT);
        ListFilter filter = AccessPolicy.filter(subject, Operation.LIST, purpose, SHOWN, clock.instant());
        List<Case> found = filter.restsOnConsent() && !consents.isProjectionFresh()
                ? decideOneByOne(subject, purpose, filter.assumingConsent(), search)
                : list.find(search, filter, CaseFacts.holders(subject));
        auditor.record(entry.forPurpose(purpose.name()));
        return found;
    }

    /** Who is looked for is said where it is one person. */
    private static AuditEntry entry(CaseSearch search) {
        return search.person()
                .map(person -> AuditEntry.of("search-cases", "cases", person.value()))
                .orElseGet(() -> AuditEntry.of("search-cases", "cases"));
    }

    /** The projection is stale: candidates come from the database, the decision about each from the ledger. */
    private List<Case> decideOneByOne(Subject subject, Purpose purpose, ListFilter candidates, CaseSearch search) {
        List<Case> readable = new ArrayList<>();
        CaseSearch next = search;
        List<Case> page;
        do {
            page = list.find(next, candidates, CaseFacts.holders(subject));
            for (Case candidate : page) {
                if (readable.size() < search.limit() && isReadable(subject, purpose, candidate)) {
                    readable.add(candidate);
                }
                next = next.continuedAfter(candidate.id());
            }
        } while (readable.size() < search.limit() && page.size() == search.limit());
        return readable;
    }

    private boolean isReadable(Subject subject, Purpose purpose, Case candidate) {
        return switch (access.decideListed(subject, purpose, candidate)) {
            case Decision.Permit permit -> true;
            case Decision.Deny(DenialReason reason) -> {
                if (reason.answer() == DenialReason.Answer.UNAVAILABLE) {
                    throw new Refused(CommonProblem.UNAVAILABLE);
                }
                yield false;
            }
        };
    }
}
