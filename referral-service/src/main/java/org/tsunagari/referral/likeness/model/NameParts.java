package org.tsunagari.referral.likeness.model;

import java.util.stream.Stream;

/**
 * Family and given name, as written and as read. Where somebody left no space, the other description says where the name
 * parts, if it can.
 */
record NameParts(Part family, Part given) {

    /** So short, and not parted, a name is a family name: 見本. */
    private static final int FAMILY_NAME_ONLY = 2;

    /** One part of a name. */
    record Part(String writing, String reading) {

        static final Part UNKNOWN = new Part("", "");

        boolean isKnown() {
            return !writing.isEmpty() || !reading.isEmpty();
        }

        @Override
        public String toString() {
            return "Part[…]";
        }
    }

    /** Both descriptions' names, parted at the same place. */
    record Pair(NameParts one, NameParts other) {}

    static Pair of(Description one, Description other) {
        String[] ones = words(one.name());
        String[] others = words(other.name());
        String[] readings = words(one.reading());
        String[] otherReadings = words(other.reading());
        boolean familyOnly = Stream.of(ones, others, readings, otherReadings).allMatch(words -> words.length == 1)
                && Math.min(ones[0].length(), others[0].length()) <= FAMILY_NAME_ONLY;
        String[] writing = familyOnly ? families(ones[0], others[0]) : align(ones, others);
        String[] reading = familyOnly ? families(readings[0], otherReadings[0]) : align(readings, otherReadings);
        return new Pair(
                new NameParts(new Part(writing[0], reading[0]), new Part(writing[1], reading[1])),
                new NameParts(new Part(writing[2], reading[2]), new Part(writing[3], reading[3])));
    }

    private static String[] words(String text) {
        String[] words = Width.unify(text).strip().split("[\\s・]+", 2);
        return words;
    }

    /** Family and given of one, family and given of the other. */
    private static String[] align(String[] one, String[] other) {
        if (one.length == 2 && other.length == 2) {
            return new String[] {one[0], one[1], other[0], other[1]};
        }
        if (one.length == 2) {
            String[] parted = part(other[0], one);
            return new String[] {one[0], one[1], parted[0], parted[1]};
        }
        if (other.length == 2) {
            String[] parted = part(one[0], other);
            return new String[] {parted[0], parted[1], other[0], other[1]};
        }
        return partAlike(one[0], other[0]);
    }

    private static String[] part(String whole, String[] model) {
        if (whole.startsWith(model[0])) {
            return new String[] {model[0], whole.substring(model[0].length())};
        }
        if (whole.endsWith(model[1])) {
            return new String[] {whole.substring(0, whole.length() - model[1].length()), model[1]};
        }
        int at = Math.min(model[0].length(), whole.length());
        return new String[] {whole.substring(0, at), whole.substring(at)};
    }

    /** One is a family name alone: it is compared with what the other one begins with. */
    private static String[] families(String one, String other) {
        if (!one.isEmpty() && other.startsWith(one)) {
            return new String[] {one, "", one, other.substring(one.length())};
        }
        if (!other.isEmpty() && one.startsWith(other)) {
            return new String[] {other, one.substring(other.length()), other, ""};
        }
        return new String[] {one, "", other, ""};
    }

    /** Neither has a space: what they begin with in common, up to half of the shorter, counts as the family name. */
    private static String[] partAlike(String one, String other) {
        int half = (Math.min(one.length(), other.length()) + 1) / 2;
        return new String[] {
            one.substring(0, half), one.substring(half), other.substring(0, half), other.substring(half)
        };
    }

    @Override
    public String toString() {
        return "NameParts[…]";
    }
}
