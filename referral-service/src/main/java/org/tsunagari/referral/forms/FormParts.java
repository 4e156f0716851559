package org.tsunagari.referral.forms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Sex;

/** The parts that both forms share. */
final class FormParts {

    private FormParts() {}

    static void mark(FormSheet sheet, FormMark mark, String referralNumber) {
        sheet.text("referral-number", referralNumber);
        sheet.text(
                "document",
                "文書番号 " + mark.id() + "　第" + mark.version() + "版　" + JapaneseDates.date(mark.issuedOn()) + "発行");
    }

    /** The centre, which sends it, and when. */
    static void sender(FormSheet sheet, FormCentre centre, LocalDate sentOn) {
        sheet.text("sent-on", JapaneseDates.dateWithWeekday(sentOn));
        sheet.fit("centre-office", centre.office());
        sheet.fit("centre-name", centre.nameWithSection());
        sheet.fit("centre-fax", centre.fax());
        sheet.fit("centre-note", "お問い合わせ：" + centre.nameWithPhone() + "　個人情報の目的外利用はお控えください。");
    }

    static void source(FormSheet sheet, FormSource source) {
        sheet.fit("source-institution", source.institution());
        sheet.fit("source-practitioner", source.practitioner());
        sheet.fit("source-fax", source.fax());
    }

    /** @param on the day on which the person's age is stated */
    static void person(FormSheet sheet, FormPerson person, LocalDate on) {
        sheet.fit("person-kana", person.nameKana());
        sheet.fit("person-name", person.name());
        sheet.text("birth-date", JapaneseDates.birth(person.birthDate(), on));
        sheet.fit("person-address", person.address());
        sheet.fit("person-phone", labelled("電話 ", person.phone()));
        sheet.fit("person-mobile", labelled("携帯 ", person.mobile()));
        sheet.fit("short-name", "氏名　" + person.name());
        sex(sheet, person.sex());
    }

    private static void sex(FormSheet sheet, Sex sex) {
        if (sex == Sex.MALE || sex == Sex.FEMALE) {
            sheet.addClass("sex-" + sex, "circled");
        }
        if (sex != Sex.OTHER) {
            sheet.remove("sex-other");
        }
        if (sex != Sex.UNKNOWN) {
            sheet.remove("sex-unknown");
        }
    }

    private static @Nullable String labelled(String label, @Nullable String value) {
        return value == null ? null : label + value;
    }
}
