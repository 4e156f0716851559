package org.tsunagari.referral.delivery.usecase;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is posted to a system of a source: ids, so that it says nothing to whoever it reaches by mistake.
 *
 * @param type {@link org.tsunagari.referral.webhook.model.EventType#wireName}
 * @param timestamp when it happened
 */
public record WebhookMessage(String type, Instant timestamp, Data data) {

    /** By what it is found. */
    public sealed interface Data {}

    /** Of a status report. */
    @Schema(name = "StatusReportNews", description = "Which status report: read it by `GET /status-reports/{id}`")
    public record OfReport(
            UUID statusReportId,
            UUID referralId,

            @Schema(description = "First, second, … report on the referral")
            int edition,

            @Schema(description = "JIS code; send it as `Tsunagari-Municipality`", examples = "24208")
            String municipality)
            implements Data {}

    /** Of a step of a referral. */
    @Schema(name = "ReferralNews", description = "Which referral: read it by `GET /referrals/{id}`")
    public record OfReferral(
            UUID referralId,

            @Schema(description = "JIS code; send it as `Tsunagari-Municipality`", examples = "24208")
            String municipality)
            implements Data {}

    /** Of a message of the centre. */
    @Schema(name = "ReferralMessageNews", description = "Which message: read it by `GET /referrals/{id}/messages`")
    public record OfMessage(
            UUID referralId,
            UUID messageId,

            @Schema(description = "JIS code; send it as `Tsunagari-Municipality`", examples = "24208")
            String municipality)
            implements Data {}
}
