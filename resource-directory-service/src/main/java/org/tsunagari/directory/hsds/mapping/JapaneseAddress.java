package org.tsunagari.directory.hsds.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prefecture and municipality at the beginning of an address, where it has them: HSDS wants fields for them.
 *
 * @param prefecture empty where the address does not name it
 * @param city empty where the address does not name it
 */
record JapaneseAddress(String prefecture, String city) {

    private static final Pattern BEGINNING =
            Pattern.compile("(?<prefecture>東京都|北海道|(?:京都|大阪)府|.{2,3}県)?(?<city>.{1,4}郡.{1,6}?[町村]|.{1,6}?[市区町村])?.*");

    static JapaneseAddress of(String address) {
        Matcher parts = BEGINNING.matcher(address.strip());
        return parts.matches()
                ? new JapaneseAddress(text(parts, "prefecture"), text(parts, "city"))
                : new JapaneseAddress("", "");
    }

    private static String text(Matcher parts, String group) {
        String found = parts.group(group);
        return found == null ? "" : found;
    }
}
