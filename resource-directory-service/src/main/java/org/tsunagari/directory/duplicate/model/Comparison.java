package org.tsunagari.directory.duplicate.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.directory.duplicate.model.Candidate.Aspect;
import org.tsunagari.directory.duplicate.model.Candidate.Reason;

/**
 * Weighs what speaks for two records being one. Up to 50 points for the reading of the name (Dice's coefficient of its
 * pairs of letters), 25 for the place, 30 for the telephone number, 10 for the kind; what contradicts is subtracted.
 */
public final class Comparison {

    /** From here on somebody should look. */
    public static final int LIKELY = 60;

    private static final int NAME = 50;
    private static final int PHONE = 30;
    private static final int OTHER_PHONE = -10;
    private static final int KIND = 10;
    private static final int OTHER_CATEGORY = -10;
    private static final int FAR = -20;
    private static final double FAR_METRES = 2_000;

    private Comparison() {}

    /** Empty where too little speaks for it. */
    public static Optional<Candidate> of(Profile one, Profile other) {
        List<Reason> reasons = new ArrayList<>();
        int likeness = (int) Math.round(100 * likeness(one.reading(), other.reading()));
        reasons.add(new Reason(Aspect.NAME, NAME * likeness / 100, likeness));
        if (one.spot() != null && other.spot() != null) {
            double metres = one.spot().distanceTo(other.spot());
            reasons.add(new Reason(Aspect.DISTANCE, nearness(metres), (int) Math.round(metres)));
        }
        if (one.phone() != null && other.phone() != null) {
            reasons.add(new Reason(Aspect.PHONE, one.phone().equals(other.phone()) ? PHONE : OTHER_PHONE, null));
        }
        reasons.add(new Reason(Aspect.KIND, kind(one, other), null));
        boolean inOrder = order(one.id(), other.id()) <= 0;
        Candidate candidate = new Candidate(inOrder ? one : other, inOrder ? other : one, reasons);
        return candidate.score() >= LIKELY ? Optional.of(candidate) : Optional.empty();
    }

    /** As text, like the database orders; {@link UUID#compareTo} compares signed numbers. */
    static int order(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }

    private static int nearness(double metres) {
        if (metres <= 30) {
            return 25;
        }
        if (metres <= 100) {
            return 20;
        }
        if (metres <= 300) {
            return 10;
        }
        return metres > FAR_METRES ? FAR : 0;
    }

    private static int kind(Profile one, Profile other) {
        if (one.kind().equals(other.kind())) {
            return KIND;
        }
        return one.kind().category() == other.kind().category() ? 0 : OTHER_CATEGORY;
    }

    static double likeness(String one, String other) {
        if (one.equals(other)) {
            return one.isEmpty() ? 0 : 1;
        }
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        if (pairs.isEmpty() || others.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(others);
        return 2.0 * common.size() / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        int[] points = text.codePoints().toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }
}
