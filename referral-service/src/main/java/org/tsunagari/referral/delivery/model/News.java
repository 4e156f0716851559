package org.tsunagari.referral.delivery.model;

import java.util.UUID;
import org.tsunagari.referral.webhook.model.EventType;

/** What the source is told of, by ids. */
public sealed interface News {

    EventType type();

    /** The centre has issued form 2. */
    record Report(UUID report) implements News {
        @Override
        public EventType type() {
            return EventType.STATUS_REPORT_ISSUED;
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
