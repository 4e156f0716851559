package org.tsunagari.events;

import java.util.UUID;

/**
 * A business fact that one service tells the others. It carries ids, codes, dates and counts: never a name, an
 * address, a birth date or free text about a person. Consumers tolerate fields that they do not know.
 */
public sealed interface ContractEvent extends ContractMessage
        permits ReferralEvent, ConsentEvent, CaseEvent, ResourceEvent, OutcomeEvent, DisclosureEvent {

    /** The municipality that the fact belongs to: five-digit JIS code. */
    String municipality();

    /** What the fact is about, hence what it is ordered by. */
    UUID aggregateId();

    @Override
    default String key() {
        return aggregateId().toString();
    }
}
