package org.tsunagari.referral.delivery.model;

import java.util.UUID;
import org.tsunagari.referral.webhook.model.EventType;

/** What the source is told of, by ids. */
public sealed interface News {

    EventType type();

    /** The centre has issued form 2, or says that it should not have. */
    record Report(UUID report, EventType type) implements News {

        public static Report issued(UUID report) {
            return new Report(report, EventType.STATUS_REPORT_ISSUED);
        }

        public static Report inError(UUID report) {
            return new Report(report, EventType.STATUS_REPORT_ENTERED_IN_ERROR);
        }
    }

    /** A referral of the source has taken a step. */
    record Step(UUID referral, EventType type) implements News {}

    /** The centre has written to the source about a referral. */
    record Letter(UUID referral, UUID message) implements News {
        @Override
        public EventType type() {
            return EventType.REFERRAL_MESSAGE_RECEIVED;
        }
    }
}
