package org.tsunagari.referral.webhook.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.referral.webhook.model.EventType;

/** An {@link EventType} in JSON: the word that stands as {@code type} in the message. */
@Schema(name = "WebhookEventType", description = "What a message tells of; the `type` of the message")
public enum WebhookEventType {
    @JsonProperty("status-report.issued")
    STATUS_REPORT_ISSUED,
    @JsonProperty("referral.amended")
    REFERRAL_AMENDED,
    @JsonProperty("status-report.entered-in-error")
    STATUS_REPORT_ENTERED_IN_ERROR,
    @JsonProperty("referral.accepted")
    REFERRAL_ACCEPTED,
    @JsonProperty("referral.declined")
    REFERRAL_DECLINED,
    @JsonProperty("referral.information-requested")
    REFERRAL_INFORMATION_REQUESTED,
    @JsonProperty("referral.message-received")
    REFERRAL_MESSAGE_RECEIVED,
    @JsonProperty("referral.on-hold")
    REFERRAL_ON_HOLD,
    @JsonProperty("referral.resumed")
    REFERRAL_RESUMED,
    @JsonProperty("referral.withdrawn")
    REFERRAL_WITHDRAWN,
    @JsonProperty("referral.closed")
    REFERRAL_CLOSED,
    @JsonProperty("referral.entered-in-error")
    REFERRAL_ENTERED_IN_ERROR;

    public static WebhookEventType of(EventType type) {
        return valueOf(type.name());
    }

    static List<WebhookEventType> of(Set<EventType> types) {
        return types.stream().sorted().map(WebhookEventType::of).toList();
    }

    static Set<EventType> chosen(Collection<WebhookEventType> types) {
        Set<EventType> chosen = EnumSet.noneOf(EventType.class);
        types.forEach(type -> chosen.add(EventType.valueOf(type.name())));
        return chosen;
    }
}
