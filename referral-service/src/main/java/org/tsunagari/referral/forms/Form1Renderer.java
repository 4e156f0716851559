package org.tsunagari.referral.forms;

import jakarta.inject.Singleton;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.Urgency;

/** Prints 様式① 相談支援 依頼票. Thread-safe. */
@Singleton
public class Form1Renderer {

    private final FormPress press = new FormPress("/forms/form1.xhtml");

    /** A PDF of one A4 page, or more where the text needs them. Equal forms give equal bytes. */
    public byte[] render(Form1 form) {
        FormSheet sheet = press.blank();
        FormParts.mark(sheet, form.mark(), form.referralNumber());
        heading(sheet, form);
        FormParts.source(sheet, form.source());
        FormParts.person(sheet, form.person(), form.sentOn());
        needs(sheet, form);
        sheet.mark("requested-" + form.requestedBy(), "☑");
        sheet.fit("wish", form.wish());
        application(sheet, form);
        sheet.fit(
                "centre-note",
                "※同意が得にくい場合や、ほかに気がかりなことがある場合は、" + form.centre().nameWithPhone()
                        + "へ直接お電話ください。支援開始後はFAXでご報告します。電話や面談をお願いすることもあります。");
        return press.print(sheet, form.mark());
    }

    private static void heading(FormSheet sheet, Form1 form) {
        FormCentre centre = form.centre();
        sheet.fit("addressee", "送付先：" + centre.nameWithFax());
        sheet.text("sent-on", JapaneseDates.dateWithWeekday(form.sentOn()));
        if (form.urgency() != Urgency.URGENT) {
            sheet.remove("urgent");
        }
        sheet.fit("centre-office", centre.office());
        sheet.fit("centre-name", centre.nameWithSection());
        sheet.fit("centre-fax", centre.fax());
    }

    private static void needs(FormSheet sheet, Form1 form) {
        for (Need need : form.needs()) {
            sheet.mark("need-" + need, need == form.mainNeed() ? "◎" : "☑");
        }
        sheet.addClass("need-" + form.mainNeed(), "main");
        sheet.fit("other-need", form.otherNeed());
    }

    private static void application(FormSheet sheet, Form1 form) {
        switch (form.application()) {
            case Application.Consented consented -> {
                sheet.remove("other-basis");
                consent(sheet, consented, form.centre());
            }
            case Application.AtSupportConference basis -> otherBasis(sheet, "SUPPORT_CONFERENCE", basis.reason());
            case Application.InEmergency basis -> otherBasis(sheet, "EMERGENCY", basis.reason());
        }
    }

    private static void consent(FormSheet sheet, Application.Consented consented, FormCentre centre) {
        String givenOn = JapaneseDates.date(consented.givenOn());
        switch (consented) {
            case Application.Signed signed -> {
                sheet.mark("consent-signed", "☑");
                sheet.text("signed-on", givenOn);
                sheet.text("signature", "署名済み（原本のとおり）");
            }
            case Application.Oral oral -> {
                sheet.mark("consent-oral", "☑");
                sheet.text("oral-on", givenOn);
                sheet.fit("witness", oral.witness());
            }
            case Application.ByGuardian byGuardian -> {
                sheet.mark("consent-guardian", "☑");
                sheet.text("guardian-on", givenOn);
                sheet.fit("guardian", byGuardian.guardian());
            }
        }
        sheet.mark(consented.sourceMayBeTold() ? "may-tell-yes" : "may-tell-no", "☑");
        sheet.fit("centre-calls", centre.nameWithPhone() + "から連絡いたします。");
    }

    private static void otherBasis(FormSheet sheet, String basis, String reason) {
        sheet.remove("consent");
        sheet.mark("basis-" + basis, "☑");
        sheet.fit("basis-reason", reason);
    }
}
