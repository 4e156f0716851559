package org.tsunagari.referral.webhook.model;

import java.util.EnumSet;
import java.util.Set;

/** What a source's system can be told of. */
public enum EventType {
    STATUS_REPORT_ISSUED("status-report.issued"),
    /** What it says has been written anew. */
    REFERRAL_AMENDED("referral.amended"),
    /** Whoever hears of reports hears of this too: nobody is to rely on one that is wrong. */
    STATUS_REPORT_ENTERED_IN_ERROR("status-report.entered-in-error"),
    REFERRAL_ACCEPTED("referral.accepted"),
    REFERRAL_DECLINED("referral.declined"),
    REFERRAL_INFORMATION_REQUESTED("referral.information-requested"),
    /** The centre has written to the source. */
    REFERRAL_MESSAGE_RECEIVED("referral.message-received"),
    REFERRAL_ON_HOLD("referral.on-hold"),
    /** It goes on after a hold, or is worked on again after its closure. */
    REFERRAL_RESUMED("referral.resumed"),
    REFERRAL_WITHDRAWN("referral.withdrawn"),
    REFERRAL_CLOSED("referral.closed"),
    REFERRAL_ENTERED_IN_ERROR("referral.entered-in-error");

    /** What a subscription hears that has chosen nothing: all that there was before there was a choice. */
    public static final Set<EventType> UNCHOSEN = EnumSet.of(STATUS_REPORT_ISSUED);

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    /** Whether who has chosen these is told of it. */
    boolean isAmong(Set<EventType> chosen) {
        return chosen.contains(this)
                || (this == STATUS_REPORT_ENTERED_IN_ERROR && chosen.contains(STATUS_REPORT_ISSUED));
    }

    /** The {@code type} of the message. */
    public String wireName() {
        return wireName;
    }
}
