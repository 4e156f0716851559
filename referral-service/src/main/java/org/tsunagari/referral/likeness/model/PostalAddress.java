package org.tsunagari.referral.likeness.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address in parts that can be compared: {@code 三重県名張市桔梗が丘五丁目1番12号 コーポ見本203} is city {@code 名張市},
 * town {@code 桔梗ガ丘}, block {@code 5-1-12}, rest {@code コーポ見本203}.
 *
 * @param city empty where it is left out, as people do among neighbours
 * @param town without 大字 and 字; ヶ, ケ, が as ガ and の, 之 as ノ
 * @param block numbers of 丁目, 番地, 号, joined by hyphens; empty where the address has none
 * @param rest building and room; empty where the address has none
 */
record PostalAddress(String city, String town, String block, String rest) {

    private static final String NUMBER = "[〇一二三四五六七八九十百]+";
    private static final Pattern POSTCODE = Pattern.compile("^〒?\\d{3}-?\\d{4}(?=\\D)");
    private static final Pattern PREFECTURE = Pattern.compile("^(東京都|北海道|大阪府|京都府|\\p{IsHan}{2,3}?県)");
    private static final Pattern CITY =
            Pattern.compile("^(\\p{IsHan}{1,5}?市(?!市)|\\p{IsHan}{1,4}郡\\p{IsHan}{1,4}?[町村])");
    private static final Pattern KANJI_NUMBER = Pattern.compile(
            "(?:(?<=[\\d〇一二三四五六七八九十]ノ|丁目|番地|番|-)" + NUMBER + ")|" + NUMBER + "(?=丁目|番地|番|号|室|階|-|ノ[\\d〇一二三四五六七八九十])");
    private static final Pattern UNIT = Pattern.compile("(?<=\\d)(丁目|番地ノ|番地|番町|番|号|ノ)(?=\\d)");
    private static final Pattern BLOCK =
            Pattern.compile("^(?<town>\\D*?)(?<block>\\d+(?:-\\d+)*)(?:番地|番|号|丁目)?(?<rest>.*)$");
    private static final Pattern HYPHEN = Pattern.compile("[\\-‐‑–—―−ー](?=\\d)|(?<=\\d)[\\-‐‑–—―−ー]");
    private static final Pattern ROOM_MARK = Pattern.compile("(号室|号|室)$");

    static PostalAddress of(String text) {
        String unified = KanjiVariants.fold(text).replaceAll("[,、，()（）]", "");
        String hyphens = HYPHEN.matcher(unified).replaceAll("-");
        String local =
                PREFECTURE.matcher(POSTCODE.matcher(hyphens).replaceFirst("")).replaceFirst("");
        Matcher city = CITY.matcher(local);
        String named = city.find() ? city.group() : "";
        String plain = local.substring(named.length()).replaceAll("^大?字|大字|(?<=\\p{IsHan})小字", "");
        String numbered = UNIT.matcher(arabic(particles(plain))).replaceAll("-");
        Matcher parts = BLOCK.matcher(numbered);
        if (!parts.matches()) {
            return new PostalAddress(named, numbered, "", "");
        }
        return new PostalAddress(named, parts.group("town"), parts.group("block"), rest(parts.group("rest")));
    }

    /** What the people of one house, or of one building, share; the city left out, because people do. */
    String building() {
        return town + "|" + block;
    }

    boolean isKnown() {
        return !town.isEmpty() || !block.isEmpty();
    }

    boolean isInTownOf(PostalAddress other) {
        return town.equals(other.town) && (city.isEmpty() || other.city.isEmpty() || city.equals(other.city));
    }

    private static String particles(String text) {
        return text.replaceAll("(?<=\\p{IsHan})[ヶケがガ](?=\\p{IsHan})", "ガ")
                .replaceAll("(?<=[\\p{IsHan}\\d])[の之ノ](?=[\\p{IsHan}\\d])", "ノ");
    }

    /** 五丁目 as 5丁目, but not 三重 or 八幡: a number in kanji is one only beside a unit or another number. */
    private static String arabic(String text) {
        return KANJI_NUMBER.matcher(text).replaceAll(number -> Integer.toString(KanjiNumber.value(number.group())));
    }

    private static String rest(String text) {
        return ROOM_MARK.matcher(Kana.plain(text)).replaceFirst("").replaceAll("^-", "");
    }

    @Override
    public String toString() {
        return "PostalAddress[…]";
    }
}
