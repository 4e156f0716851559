package org.tsunagari.referral.likeness.quality;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tsunagari.events.vocabulary.Sex;
import org.tsunagari.referral.likeness.model.BirthDate;
import org.tsunagari.referral.likeness.model.Description;
import org.tsunagari.referral.likeness.quality.InventedNames.Name;
import org.tsunagari.referral.likeness.quality.InventedPerson.Home;

/**
 * Describes a person as somebody writes it down: in another script, with another form of a kanji, half of an address, a
 * slip of the finger. The rates (per cent) are assumptions, on the pessimistic side, and deliberately not those that the
 * weights assume; some mistakes are of kinds that no normal form repairs.
 */
final class SecondView {

    private static final String KANJI_DIGITS = "〇一二三四五六七八九";

    private final SplittableRandom random;
    private final InventedTown town;

    SecondView(SplittableRandom random, InventedTown town) {
        this.random = random;
        this.town = town;
    }

    /** As the first form has it: tidy. */
    static Description tidy(InventedPerson person) {
        List<String> phones = new ArrayList<>();
        if (!person.landline().isEmpty()) {
            phones.add(person.landline());
        }
        if (!person.mobile().isEmpty()) {
            phones.add(person.mobile());
        }
        Home home = person.home();
        return new Description(
                person.family().writing() + " " + person.given().writing(),
                person.family().reading() + " " + person.given().reading(),
                "",
                person.sex(),
                BirthDate.on(person.born()),
                "三重県名張市" + home.quarter() + home.block() + "番地" + home.house()
                        + (home.room() == 0 ? "" : " コーポ見本" + home.room()),
                phones);
    }

    /** As the second form has it. */
    Description of(InventedPerson person) {
        Name family = person.woman() && once(3) ? InventedNames.family(random) : person.family();
        String space = once(12) ? "" : once(50) ? "　" : " ";
        return new Description(
                writing(family) + space + writing(person.given()),
                script(reading(family.reading())
                        + space
                        + reading(person.given().reading())),
                "",
                sex(person.sex()),
                BirthDate.on(born(person.born())),
                address(once(10) ? town.home() : person.home()),
                phones(person));
    }

    private String writing(Name name) {
        if (!name.variants().isEmpty() && once(35)) {
            return name.variants().get(random.nextInt(name.variants().size()));
        }
        if (once(4)) {
            return name.reading();
        }
        return once(2) ? name.writing().substring(0, name.writing().length() - 1) + "江" : name.writing();
    }

    private String reading(String kana) {
        String heard = kana;
        if (once(15)) {
            heard = heard.replace("オオ", "オー")
                    .replace("ヨウ", "ヨー")
                    .replace("ユウ", "ユー")
                    .replace("トウ", "トー");
        }
        if (once(4)) {
            heard = heard.replace("ザキ", "サキ").replace("ダ", "タ");
        }
        if (once(3)) {
            int at = random.nextInt(heard.length());
            heard = heard.substring(0, at) + (char) ('ア' + random.nextInt(70)) + heard.substring(at + 1);
        }
        return heard;
    }

    private String script(String katakana) {
        if (once(25)) {
            StringBuilder hiragana = new StringBuilder();
            katakana.chars().forEach(c -> hiragana.append((char) (c >= 'ァ' && c <= 'ヶ' ? c - 0x60 : c)));
            return hiragana.toString();
        }
        return once(15) ? HalfWidth.of(katakana) : katakana;
    }

    private Sex sex(Sex sex) {
        if (once(6)) {
            return Sex.UNKNOWN;
        }
        return once(1) ? sex == Sex.MALE ? Sex.FEMALE : Sex.MALE : sex;
    }

    private LocalDate born(LocalDate date) {
        try {
            if (once(4)) {
                return switch (random.nextInt(3)) {
                    case 0 -> date.withYear(date.getYear() + 1 + random.nextInt(9));
                    case 1 -> date.withMonth(1 + random.nextInt(12));
                    default -> date.withDayOfMonth(1 + random.nextInt(28));
                };
            }
            if (once(1)) {
                return date.minusYears(date.getYear() < 1989 ? 14 : 63);
            }
            return once(1) ? LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()) : date;
        } catch (DateTimeException noSuchDay) {
            return date;
        }
    }

    private String address(Home home) {
        String quarter =
                once(40) ? home.quarter().replace("が丘", once(50) ? "ヶ丘" : "ケ丘").replace("之", "の") : home.quarter();
        int house = once(3) ? home.house() + 1 : home.house();
        String numbers =
                switch (random.nextInt(5)) {
                    case 0 -> home.block() + "-" + house;
                    case 1 -> home.block() + "番" + house + "号";
                    case 2 -> Normalizer.normalize(home.block() + "－" + house, Normalizer.Form.NFC);
                    case 3 -> kanji(home.block()) + "番地の" + kanji(house);
                    default -> home.block() + "番地" + house;
                };
        String room =
                home.room() == 0 || once(20) ? "" : once(50) ? "コーポ見本" + home.room() + "号室" : " ｺｰﾎﾟ見本 " + home.room();
        String city = once(15) ? "" : once(40) ? "名張市" : "三重県名張市";
        return city + quarter + numbers + room;
    }

    private static String kanji(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String ten = tens == 0 ? "" : (tens == 1 ? "" : KANJI_DIGITS.substring(tens, tens + 1)) + "十";
        return ten + (ones == 0 ? "" : KANJI_DIGITS.substring(ones, ones + 1));
    }

    private List<String> phones(InventedPerson person) {
        if (once(15)) {
            return List.of();
        }
        if (once(12)) {
            return List.of(hyphens(town.mobile()));
        }
        String number = person.landline().isEmpty() || (!person.mobile().isEmpty() && random.nextBoolean())
                ? person.mobile()
                : person.landline();
        if (number.isEmpty()) {
            return List.of();
        }
        int slip = 4 + random.nextInt(number.length() - 4);
        return List.of(hyphens(
                once(3) ? number.substring(0, slip) + random.nextInt(10) + number.substring(slip + 1) : number));
    }

    private String hyphens(String digits) {
        String parted = digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
        return once(20) ? parted.replace('-', '（') : parted;
    }

    private boolean once(int percent) {
        return random.nextInt(100) < percent;
    }
}
