package org.tsunagari.referral.forms;

import jakarta.inject.Singleton;

/** Prints a page to a source. Thread-safe. */
@Singleton
public class SourceLetterRenderer {

    private final FormPress press = new FormPress("/forms/source-letter.xhtml");

    /** A PDF of one A4 page, or more where the words need them. Equal letters give equal bytes. */
    public byte[] render(SourceLetter letter) {
        FormSheet sheet = press.blank();
        FormParts.mark(sheet, letter.mark(), letter.referralNumber());
        FormParts.sender(sheet, letter.centre(), letter.sentOn());
        FormParts.source(sheet, letter.source());
        sheet.text("title", letter.title());
        sheet.fit("person-name", letter.personName());
        sheet.text("referred-on", JapaneseDates.date(letter.referredOn()));
        sheet.fit("words", letter.words());
        return press.print(sheet, letter.mark());
    }
}
