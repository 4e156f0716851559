package org.tsunagari.referral.forms;

import java.time.LocalDate;
import java.util.List;

/**
 * Content of 様式② 支援状況連絡票.
 *
 * @param referredOn date of the referral that this report answers
 * @param connections ★ number of connections, counted by the case
 * @param supportGiven main support given; any length
 * @param plan what is planned; any length
 * @param sourceMayBeTold whether the person agreed that the source be told; where not, the paper says that it must not
 *     be sent
 * @param standing what the reader must know first
 */
public record Form2(
        FormMark mark,
        String referralNumber,
        FormCentre centre,
        LocalDate sentOn,
        FormSource source,
        FormPerson person,
        LocalDate referredOn,
        List<AgencyInvolvement> agencies,
        int connections,
        String supportGiven,
        String plan,
        boolean sourceMayBeTold,
        ReportStanding standing) {

    public Form2 {
        agencies = List.copyOf(agencies);
        if (connections < 0) {
            throw new IllegalArgumentException("connections: " + connections + " (expected: >= 0)");
        }
    }

    @Override
    public String toString() {
        return "Form2[" + mark + ", redacted]";
    }
}
