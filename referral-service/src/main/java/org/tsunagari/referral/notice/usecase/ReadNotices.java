package org.tsunagari.referral.notice.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Role;
import org.tsunagari.access.Subject;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.notice.persistence.NoticeBoard;

/**
 * A party reads what it is told: a source about its own referrals, a link worker about the own cases, the
 * centre all, and its lead what nobody has acted on.
 */
@ApplicationScoped
public class ReadNotices {

    private final NoticeBoard board;
    private final PersonAccess access;
    private final CurrentActor actor;

    ReadNotices(NoticeBoard board, PersonAccess access, CurrentActor actor) {
        this.board = board;
        this.access = access;
        this.actor = actor;
    }

    /** One more than the page, latest first. */
    @Transactional
    public List<NoticeBoard.Posted> handle(PageRequest page) {
        access.requireEver(Operation.READ_NOTICES);
        Actor reader = actor.get();
        boolean refers = reader.has(Role.REFERRER) || reader.has(Role.PARTNER_SYSTEM);
        boolean centre = reader.has(Role.COORDINATOR)
                && reader.organisationKind().filter(Subject.CENTRE_KIND::equals).isPresent();
        access.listed("notices");
        return board.of(
                new NoticeBoard.Reader(
                        refers ? reader.organisation() : Optional.empty(),
                        reader.has(Role.LINK_WORKER) || centre ? Optional.of(reader.account()) : Optional.empty(),
                        centre),
                page);
    }
}
