package org.tsunagari.directory.exchange.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of websites as people write them: without {@code https://}, several in one cell. */
public final class WebAddresses {

    private static final Pattern NONE = Pattern.compile("[-‐‑‒–—―−ー*]*|なし|無し?|不明|該当なし");
    private static final Pattern GAP = Pattern.compile("[、,;]?\\s+|[、,;](?=https?://|www\\.)");
    private static final Pattern WITH_SCHEME = Pattern.compile("(?i)(https?)(://[^\\s]+)");
    private static final Pattern WITHOUT_SCHEME = Pattern.compile(
            "(?i)(?://)?((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}(?::[0-9]+)?(?:[/?#][^\\s]*)?)");

    private WebAddresses() {}

    /** Says it of the row; of a cell that cannot be read nothing is said. */
    public static void take(ImportedRow row, String written, String where) {
        row.comesFrom("website", where);
        String text = written.strip();
        if (NONE.matcher(text).matches()) {
            row.said().putNull("website");
            return;
        }
        String[] parts = GAP.split(text, 2);
        String address = address(parts[0]);
        if (address.isEmpty()) {
            row.warning(where, "wrong-format", written);
            return;
        }
        row.said().put("website", address);
        if (parts.length > 1) {
            row.warning(where, "partly-taken", written);
        }
    }

    private static String address(String written) {
        Matcher whole = WITH_SCHEME.matcher(written);
        if (whole.matches()) {
            return whole.group(1).toLowerCase(Locale.ROOT) + whole.group(2);
        }
        String narrow = Normalizer.normalize(written, Normalizer.Form.NFKC);
        Matcher wide = WITH_SCHEME.matcher(narrow);
        if (wide.matches()) {
            return wide.group(1).toLowerCase(Locale.ROOT) + wide.group(2);
        }
        Matcher bare = WITHOUT_SCHEME.matcher(narrow);
        return bare.matches() ? "https://" + bare.group(1) : "";
    }
}
