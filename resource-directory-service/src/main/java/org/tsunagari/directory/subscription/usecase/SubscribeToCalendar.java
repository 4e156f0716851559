package org.tsunagari.directory.subscription.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.calendar.model.FeedLanguage;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.subscription.model.AddressToken;
import org.tsunagari.directory.subscription.model.CalendarSubscription;
import org.tsunagari.directory.subscription.model.CalendarSubscriptions;
import org.tsunagari.directory.subscription.model.Subscribed;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Ids;

/** Gives everybody who has signed in addresses for their calendar program, shows them and takes them back. */
@ApplicationScoped
public class SubscribeToCalendar {

    /** So many somebody can know of, and take back when an address has come into wrong hands. */
    public static final int MOST = 20;

    private final CalendarSubscriptions subscriptions;
    private final Resources resources;
    private final Districts districts;
    private final DirectoryAccess access;
    private final Auditor auditor;
    private final LocalCalendar calendar;

    SubscribeToCalendar(
            CalendarSubscriptions subscriptions,
            Resources resources,
            Districts districts,
            DirectoryAccess access,
            Auditor auditor,
            LocalCalendar calendar) {
        this.subscriptions = subscriptions;
        this.resources = resources;
        this.districts = districts;
        this.access = access;
        this.auditor = auditor;
        this.calendar = calendar;
    }

    /** What was made; the token is told now and never again. */
    public record Made(CalendarSubscription subscription, AddressToken token) {}

    /** @param what must be there for everybody: of a draft nobody knows, also where an editor asks */
    @Transactional
    public Made handle(Actor actor, Subscribed what, FeedLanguage language, @Nullable String label) {
        UUID id = Ids.next();
        AuditEntry act = AuditEntry.of("subscribe-calendar", "calendar-subscriptions/" + id);
        access.requireReader(actor, act);
        requireKnown(what);
        if (subscriptions.countOf(actor.account()) >= MOST) {
            throw new Refused(SubscriptionProblem.TOO_MANY_CALENDAR_SUBSCRIPTIONS);
        }
        Made made = new Made(
                new CalendarSubscription(id, what, language, label, calendar.today(), null), AddressToken.fresh());
        subscriptions.add(actor.account(), made.subscription(), made.token());
        auditor.record(act);
        return made;
    }

    private void requireKnown(Subscribed what) {
        switch (what) {
            case Subscribed.OfResource(UUID id) -> {
                if (resources
                        .find(new ResourceId(id))
                        .filter(Resource::isPublished)
                        .isEmpty()) {
                    throw Refused.invalid("/resourceId", "unknown-resource");
                }
            }
            case Subscribed.OfDistrict(String name) -> {
                if (districts.find(name).isEmpty()) {
                    throw Refused.invalid("/district", "unknown-code");
                }
            }
        }
    }

    /** The own ones. */
    @Transactional
    public List<CalendarSubscription> own(Actor actor, Optional<UUID> after, int limit) {
        AuditEntry act = AuditEntry.of("list-calendar-subscriptions", "calendar-subscriptions");
        access.requireReader(actor, act);
        auditor.record(act);
        return subscriptions.of(actor.account(), after, limit);
    }

    /** From then on nobody reads there; another account's is as unknown as one that never was. */
    @Transactional
    public void revoke(Actor actor, UUID id) {
        AuditEntry act = AuditEntry.of("revoke-calendar-subscription", "calendar-subscriptions/" + id);
        access.requireReader(actor, act);
        if (!subscriptions.remove(actor.account(), id)) {
            auditor.recordDenial(act.denied("UNKNOWN"));
            throw Refused.notFound();
        }
        auditor.record(act);
    }
}
