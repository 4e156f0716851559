package org.tsunagari.referral.person.model;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must agree for two descriptions to be taken for the same person without anybody looking: reading and date of
 * birth, and besides them the telephone number or the address. Anything less makes a new person; joining two records is
 * for people, and taking two people for one would show each the other's life.
 */
public record MatchKey(String nameAndBirth, Optional<String> phone, String address) {

    private static final int KATAKANA_MINUS_HIRAGANA = 'ア' - 'あ';

    public static MatchKey of(Identity identity, Contact contact) {
        return new MatchKey(
                katakana(plain(identity.nameKana())) + "|" + identity.birthDate(),
                firstPhone(contact),
                plain(contact.address()));
    }

    private static Optional<String> firstPhone(Contact contact) {
        @Nullable String number = contact.phone() == null ? contact.mobile() : contact.phone();
        return Optional.ofNullable(number).map(text -> plain(text).replaceAll("[^0-9]", ""));
    }

    /** Full and half width, spaces and hyphens make no difference. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\-‐‑–—―ー−]", "");
    }

    private static String katakana(String text) {
        StringBuilder katakana = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            katakana.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + KATAKANA_MINUS_HIRAGANA) : c);
        }
        return katakana.toString();
    }

    @Override
    public String toString() {
        return "MatchKey[…]";
    }
}
