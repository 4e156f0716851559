package org.tsunagari.referral.webhook.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Role;
import org.tsunagari.access.Subject;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.webhook.model.EventType;
import org.tsunagari.referral.webhook.model.Secrets;
import org.tsunagari.referral.webhook.model.SigningSecret;
import org.tsunagari.referral.webhook.model.Subscription;
import org.tsunagari.referral.webhook.model.Subscriptions;
import org.tsunagari.referral.webhook.model.WebhookRefused;
import org.tsunagari.referral.webhook.model.WebhookUrl;

/** An organisation's own system, or the centre in its place, says where it wants to be told. */
@ApplicationScoped
public class ManageSubscriptions {

    /** More than a hospital's systems need, fewer than would make one report a flood. */
    static final int MOST = 5;

    private final Subscriptions subscriptions;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    ManageSubscriptions(Subscriptions subscriptions, Auditor auditor, CurrentActor actor, Clock clock) {
        this.subscriptions = subscriptions;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    /** Refuses {@code forbidden} to roles that have no system to be told. */
    public void requireEver() {
        if (!AccessPolicy.mayEver(actor.get().roles(), Operation.MANAGE_WEBHOOKS)) {
            auditor.recordDenial(
                    AuditEntry.of("manage-webhooks", "webhook-subscriptions").denied("ROLE"));
            throw new Refused(CommonProblem.FORBIDDEN);
        }
    }

    /**
     * Subscribes an organisation.
     *
     * @throws WebhookRefused when it has this address already, or too many
     */
    @Transactional
    public Subscription create(UUID organisation, WebhookUrl url, SigningSecret secret, Set<EventType> eventTypes) {
        requireEver();
        if (!mayActFor(organisation)) {
            throw refusedUnknown("webhook-subscriptions");
        }
        List<Subscription> known = subscriptions.of(organisation);
        if (known.stream().anyMatch(subscription -> subscription.url().equals(url))) {
            throw new WebhookRefused(WebhookRefused.Code.URL_TAKEN);
        }
        if (known.size() >= MOST) {
            throw new WebhookRefused(WebhookRefused.Code.TOO_MANY);
        }
        Subscription subscription = new Subscription(
                Ids.next(),
                organisation,
                url,
                Secrets.of(secret),
                eventTypes,
                Subscription.State.ACTIVE,
                clock.instant(),
                actor.get().account(),
                0);
        subscriptions.add(subscription);
        auditor.record(AuditEntry.of("create-webhook-subscription", object(subscription.id())));
        return subscription;
    }

    /** The organisation's own; the centre sees those of all organisations. */
    @Transactional
    public List<Subscription> list() {
        requireEver();
        auditor.record(AuditEntry.of("list", "webhook-subscriptions"));
        if (isCentre()) {
            return subscriptions.all();
        }
        return actor.get().organisation().map(subscriptions::of).orElse(List.of());
    }

    @Transactional
    public Subscription one(UUID id) {
        Subscription subscription = known(id);
        auditor.record(AuditEntry.of("read-webhook-subscription", object(id)));
        return subscription;
    }

    @Transactional
    public Subscription rotate(UUID id, ExpectedVersion expected, SigningSecret secret) {
        return change(id, expected, "rotate-webhook-secret", known -> known.rotatedTo(secret, clock.instant()));
    }

    /** Told of this from now on and of nothing else; what is on its way goes on. */
    @Transactional
    public Subscription choose(UUID id, ExpectedVersion expected, Set<EventType> eventTypes) {
        return change(id, expected, "choose-webhook-events", known -> known.choose(eventTypes));
    }

    @Transactional
    public Subscription pause(UUID id, ExpectedVersion expected) {
        return change(id, expected, "pause-webhook", Subscription::pause);
    }

    @Transactional
    public Subscription resume(UUID id, ExpectedVersion expected) {
        return change(id, expected, "resume-webhook", Subscription::resume);
    }

    private Subscription change(UUID id, ExpectedVersion expected, String action, UnaryOperator<Subscription> verb) {
        Subscription known = known(id);
        expected.check(known.version());
        Subscription changed = subscriptions.save(verb.apply(known));
        auditor.record(AuditEntry.of(action, object(id)));
        return changed;
    }

    /** One that the caller may manage; what is done with it, the caller of this records. */
    public Subscription known(UUID id) {
        requireEver();
        return subscriptions
                .find(id)
                .filter(known -> mayActFor(known.organisation()))
                .orElseThrow(() -> refusedUnknown(object(id)));
    }

    private Refused refusedUnknown(String object) {
        auditor.recordDenial(AuditEntry.of("manage-webhooks", object).denied("UNKNOWN"));
        return Refused.notFound();
    }

    private boolean mayActFor(UUID organisation) {
        return isCentre()
                || actor.get().organisation().filter(organisation::equals).isPresent();
    }

    /** Whether the caller manages those of all organisations. */
    public boolean isCentre() {
        Actor asking = actor.get();
        return asking.has(Role.COORDINATOR)
                && asking.organisationKind().filter(Subject.CENTRE_KIND::equals).isPresent();
    }

    private static String object(UUID id) {
        return "webhook-subscriptions/" + id;
    }
}
