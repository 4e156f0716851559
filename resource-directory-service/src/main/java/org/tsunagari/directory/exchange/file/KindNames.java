package org.tsunagari.directory.exchange.file;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;

/** What people write for a kind: its code, its Japanese or English name, or one of several words of the name. */
public final class KindNames {

    private static final Map<String, String> BY_NAME = byName();

    private KindNames() {}

    /** The code of the kind that is meant. */
    public static Optional<String> code(String written) {
        return Optional.ofNullable(BY_NAME.get(plain(written)));
    }

    /** Whole names before their words, the earlier kind before the later. */
    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (ConnectionKind kind : ConnectionKinds.all()) {
            names.putIfAbsent(plain(kind.code()), kind.code());
            names.putIfAbsent(plain(kind.ja()), kind.code());
            names.putIfAbsent(plain(kind.en()), kind.code());
        }
        for (ConnectionKind kind : ConnectionKinds.all()) {
            for (String word : plain(kind.ja()).split("[・()]", -1)) {
                if (word.length() > 1) {
                    names.putIfAbsent(word, kind.code());
                }
            }
        }
        return names;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
