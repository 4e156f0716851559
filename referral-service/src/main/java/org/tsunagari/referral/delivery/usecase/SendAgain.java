package org.tsunagari.referral.delivery.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.delivery.model.Deliveries;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.problem.ReferralProblem;
import org.tsunagari.referral.webhook.model.Subscription;
import org.tsunagari.referral.webhook.usecase.ManageSubscriptions;

/**
 * Whoever manages a subscription has a message sent once more that had not arrived, as when the endpoint is mended. What is
 * on its way is not sent twice, and what arrived is not sent again: the API has it.
 */
@ApplicationScoped
public class SendAgain {

    private final ManageSubscriptions manage;
    private final Deliveries deliveries;
    private final SourceHearing hearing;
    private final CallCourier courier;
    private final Auditor auditor;
    private final Clock clock;

    SendAgain(
            ManageSubscriptions manage,
            Deliveries deliveries,
            SourceHearing hearing,
            CallCourier courier,
            Auditor auditor,
            Clock clock) {
        this.manage = manage;
        this.deliveries = deliveries;
        this.hearing = hearing;
        this.courier = courier;
        this.auditor = auditor;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code not-found} also for a message that the caller could not read of now, as in the list;
     *     {@code nothing-to-send-again} for one that is on its way, arrived or is overtaken, and while the subscription rests
     */
    @Transactional
    public void handle(UUID subscription, UUID id) {
        Subscription known = manage.known(subscription);
        String object = "webhook-subscriptions/" + subscription + "/deliveries/" + id;
        Delivery delivery = deliveries
                .find(id)
                .filter(found ->
                        found.subscription().filter(subscription::equals).isPresent())
                .orElseThrow(() -> denied(object, "UNKNOWN", Refused.notFound()));
        if (hearing.judge(delivery) instanceof SourceHearing.Verdict.MayNot(String reason)) {
            throw denied(object, reason, mayNot(reason));
        }
        if (!known.isActive() || !delivery.canBeSentAgain()) {
            throw new Refused(ReferralProblem.NOTHING_TO_SEND_AGAIN);
        }
        deliveries.save(delivery.sentAgain(clock.instant()));
        courier.callAfterCommit();
        auditor.record(AuditEntry.of("resend-webhook", object));
    }

    private Refused mayNot(String reason) {
        if (!manage.isCentre()) {
            return Refused.notFound();
        }
        return new Refused(
                reason.equals(Delivery.NOT_ALLOWED)
                        ? ReferralProblem.SOURCE_MUST_NOT_BE_TOLD
                        : ReferralProblem.NOTHING_TO_SEND_AGAIN);
    }

    private Refused denied(String object, String reason, Refused refusal) {
        auditor.recordDenial(AuditEntry.of("resend-webhook", object).denied(reason));
        return refusal;
    }
}
