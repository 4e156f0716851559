package org.tsunagari.referral.referral.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagari.events.vocabulary.Need;

/** The needs ticked on form 1: at least one, of several exactly one marked ◎ as the main one. */
public record Needs(Set<Need> all, Need main, Optional<String> other) {

    public Needs {
        all = Collections.unmodifiableSet(EnumSet.copyOf(all));
    }

    /** One box of the form. */
    public record Tick(Need need, boolean main) {}

    /** The boxes as they were ticked. */
    public List<Tick> ticks() {
        return all.stream().map(need -> new Tick(need, need == main)).toList();
    }

    /**
     * Reads the boxes.
     *
     * @param other the text behind その他
     * @throws ReferralRefused.Invalid naming the box
     */
    public static Needs of(List<Tick> ticks, Optional<String> other) {
        if (ticks.isEmpty()) {
            throw new ReferralRefused.Invalid("/needs", ReferralRefused.Fault.NO_NEED);
        }
        Set<Need> all = EnumSet.noneOf(Need.class);
        Optional<Need> main = Optional.empty();
        for (int i = 0; i < ticks.size(); i++) {
            Tick tick = ticks.get(i);
            if (!all.add(tick.need())) {
                throw new ReferralRefused.Invalid("/needs/" + i, ReferralRefused.Fault.DUPLICATE_NEED);
            }
            if (tick.main()) {
                if (main.isPresent()) {
                    throw new ReferralRefused.Invalid("/needs/" + i + "/main", ReferralRefused.Fault.TWO_MAIN_NEEDS);
                }
                main = Optional.of(tick.need());
            }
        }
        if (main.isEmpty() && ticks.size() > 1) {
            throw new ReferralRefused.Invalid("/needs", ReferralRefused.Fault.MAIN_NEED_MISSING);
        }
        if (all.contains(Need.OTHER) && other.filter(text -> !text.isBlank()).isEmpty()) {
            throw new ReferralRefused.Invalid("/otherNeed", ReferralRefused.Fault.OTHER_NEED_TEXT_REQUIRED);
        }
        return new Needs(all, main.orElse(ticks.getFirst().need()), other);
    }
}
