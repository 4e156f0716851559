package org.tsunagari.referral.forms;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;

/**
 * Content of 様式① 相談支援 依頼票.
 *
 * @param needs what is ticked ☑; contains {@code mainNeed}
 * @param mainNeed what is marked ◎
 * @param otherNeed text beside {@link Need#OTHER}
 * @param wish what the person or the family wants to talk about; any length
 */
public record Form1(
        FormMark mark,
        String referralNumber,
        FormCentre centre,
        LocalDate sentOn,
        Urgency urgency,
        FormSource source,
        FormPerson person,
        Set<Need> needs,
        Need mainNeed,
        @Nullable String otherNeed,
        RequestedBy requestedBy,
        @Nullable String wish,
        Application application) {

    public Form1 {
        needs = Set.copyOf(needs);
        if (!needs.contains(mainNeed)) {
            throw new IllegalArgumentException("mainNeed: " + mainNeed + " (expected: one of " + needs + ")");
        }
    }

    @Override
    public String toString() {
        return "Form1[" + mark + ", redacted]";
    }
}
