package org.tsunagari.referral.likeness.model;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names of institutions and of people at work, to be found by any part of the writing or the reading, in the normal forms
 * of the matching: one width and script, old and new kanji, long vowels however they are written.
 */
public final class SearchableName {

    /** Counts changes of the normal form: names of an older scheme are written down anew before they are searched. */
    public static final int SCHEME = 1;

    private SearchableName() {}

    /** Empty where nothing is left that could be sought. */
    public static String normal(String text) {
        return Kana.loose(KanjiVariants.fold(text)).toLowerCase(Locale.ROOT);
    }

    /** What every part of a name begins one of: its endings, from each character on. */
    public static Set<String> endings(String name, @Nullable String reading) {
        Set<String> endings = new TreeSet<>();
        addEndings(endings, normal(name));
        if (reading != null) {
            addEndings(endings, normal(reading));
        }
        return endings;
    }

    private static void addEndings(Set<String> endings, String normal) {
        for (int at = 0; at < normal.length(); at = normal.offsetByCodePoints(at, 1)) {
            endings.add(normal.substring(at));
        }
    }
}
