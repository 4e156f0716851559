package org.tsunagari.directory.exchange.file;

import java.text.Normalizer;

/** Phone numbers as people write them. */
public final class PhoneNumbers {

    private PhoneNumbers() {}

    /** With the digits of ASCII, and a hyphen for whatever dash, bracket or gap stands between them. */
    public static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replace("\"", "")
                .replaceAll("[‐‑‒–—―−ー().\\s]", "-")
                .replaceAll("-+", "-")
                .replaceAll("^-|-$", "");
    }
}
