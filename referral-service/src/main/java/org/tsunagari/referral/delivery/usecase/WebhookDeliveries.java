package org.tsunagari.referral.delivery.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.delivery.model.Deliveries;
import org.tsunagari.referral.delivery.model.Delivery;
import org.tsunagari.referral.webhook.usecase.ManageSubscriptions;

/** What was sent to a subscription, and whether it arrived: for whoever manages it. */
@ApplicationScoped
public class WebhookDeliveries {

    private final ManageSubscriptions manage;
    private final Deliveries deliveries;
    private final SourceHearing hearing;
    private final Auditor auditor;

    WebhookDeliveries(ManageSubscriptions manage, Deliveries deliveries, SourceHearing hearing, Auditor auditor) {
        this.manage = manage;
        this.deliveries = deliveries;
        this.hearing = hearing;
        this.auditor = auditor;
    }

    /**
     * Latest first. A row says that there is something to read: to the organisation only while it may read it, so that its
     * page may be shorter than it asked for and still have a next.
     */
    @Transactional
    public Page<Delivery> of(UUID subscription, PageRequest request) {
        manage.known(subscription);
        List<Delivery> rows = deliveries.to(subscription, before(request), request.limit() + 1);
        auditor.record(AuditEntry.of("list", "webhook-subscriptions/" + subscription + "/deliveries"));
        Page<Delivery> page =
                Page.of(rows, request, delivery -> List.of(delivery.id().toString()));
        if (manage.isCentre()) {
            return page;
        }
        return new Page<>(
                page.items().stream()
                        .filter(delivery -> hearing.judge(delivery) instanceof SourceHearing.Verdict.May)
                        .toList(),
                page.next());
    }

    private static Optional<UUID> before(PageRequest request) {
        try {
            return request.after().map(key -> UUID.fromString(key.getFirst()));
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(CommonProblem.INVALID_CURSOR);
        }
    }
}
