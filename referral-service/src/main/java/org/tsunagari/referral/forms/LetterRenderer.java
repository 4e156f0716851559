package org.tsunagari.referral.forms;

import jakarta.inject.Singleton;

/** Prints a letter. Thread-safe. */
@Singleton
public class LetterRenderer {

    private final FormPress press = new FormPress("/forms/letter.xhtml");

    /** A PDF of one A4 page, or more where the words need them. Equal letters give equal bytes. */
    public byte[] render(Letter letter) {
        FormSheet sheet = press.blank();
        sheet.text("document", letter.mark().id().toString());
        sheet.fit("address", letter.address());
        sheet.fit("name", letter.addressee());
        sheet.text("date", letter.date());
        sheet.fit("centre", letter.sender());
        sheet.text("title", letter.title());
        sheet.fit("words", String.join("\n\n", letter.paragraphs()));
        return press.print(sheet, letter.mark());
    }
}
