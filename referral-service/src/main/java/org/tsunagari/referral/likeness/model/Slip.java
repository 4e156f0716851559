package org.tsunagari.referral.likeness.model;

/** One slip of the finger: a character left out, added, changed, or two exchanged (optimal string alignment distance 1). */
final class Slip {

    private Slip() {}

    static boolean isOne(String one, String other) {
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String a = one.substring(same);
        String b = other.substring(same);
        return switch (a.length() - b.length()) {
            case 0 -> !a.isEmpty() && (a.substring(1).equals(b.substring(1)) || isExchange(a, b));
            case 1 -> a.substring(1).equals(b);
            case -1 -> b.substring(1).equals(a);
            default -> false;
        };
    }

    private static boolean isExchange(String a, String b) {
        return a.length() >= 2
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
    }
}
