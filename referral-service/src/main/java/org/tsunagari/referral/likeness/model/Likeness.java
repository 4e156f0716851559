package org.tsunagari.referral.likeness.model;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How probable it is that two descriptions are of one person, or of one household. Fields that one of the two does not
 * know weigh nothing.
 *
 * @param evidence what speaks for and against, one level of each field
 * @param oneGivenName whether both say one given name, letter by letter, as it is written or as it is read
 */
public record Likeness(List<Level> evidence, boolean oneGivenName) {

    /**
     * How many persons of one description a register holds before anything is compared: every fifth person who is
     * referred is known already (the seed's central complaint is that several sides find the same person), and of three
     * such persons one has somebody of the household in the register.
     */
    static final double EXPECTED_SAME = 0.2;

    static final double EXPECTED_HOUSEHOLD = 0.3;

    /** Persons in a municipality's register, as an order of magnitude. */
    static final double EXPECTED_STRANGERS = 10_000;

    /** From here on, whoever keys in a referral should need a reason to say that it is somebody else. */
    public static final double LIKELY = 0.9;

    /** Below this, a candidate would only be noise. */
    public static final double POSSIBLE = 0.02;

    public Likeness {
        evidence = List.copyOf(evidence);
    }

    public static Likeness between(Description one, Description other) {
        return new Likeness(Comparison.of(one, other), Comparison.sayOneGivenName(one, other));
    }

    /** Probability that the two are the same person. */
    public double same() {
        return weight(EXPECTED_SAME, Level::ifSame) / total();
    }

    /** Probability that the two are two persons of one household. */
    public double household() {
        return weight(EXPECTED_HOUSEHOLD, Level::ifHousehold) / total();
    }

    /** Not by the name alone: of a name that many bear, the register holds more than one person. */
    public boolean isLikelySame() {
        return same() >= LIKELY && evidence.stream().anyMatch(Level::tellsNamesakesApart);
    }

    public boolean isPossiblySame() {
        return same() >= POSSIBLE;
    }

    /**
     * Whether the two agree so far that one may be taken for the other with nobody looking: reading, date of birth and,
     * besides, telephone or address; and nothing contradicts. Taking two people for one would show each the other's life:
     * twins may be called 優希 (ユウキ) and 由紀 (ユキ), which are one reading where long vowels are not looked at.
     */
    public boolean isBeyondDoubt() {
        return oneGivenName
                && has(Level.BIRTH_DATE_SAME)
                && (has(Level.GIVEN_NAME_SAME) || has(Level.GIVEN_NAME_SAME_READING))
                && (has(Level.FAMILY_NAME_SAME) || has(Level.FAMILY_NAME_SAME_READING))
                && (has(Level.PHONE_SAME) || has(Level.ADDRESS_SAME))
                && !has(Level.SEX_DIFFERENT);
    }

    private boolean has(Level level) {
        return evidence.contains(level);
    }

    private double total() {
        return weight(EXPECTED_SAME, Level::ifSame)
                + weight(EXPECTED_HOUSEHOLD, Level::ifHousehold)
                + weight(EXPECTED_STRANGERS, Level::ifStranger);
    }

    private double weight(double expected, ToDoubleFunction<Level> probability) {
        double weight = expected;
        for (Level level : evidence) {
            weight *= probability.applyAsDouble(level);
        }
        return weight;
    }
}
