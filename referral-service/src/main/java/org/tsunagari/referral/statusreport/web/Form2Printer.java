package org.tsunagari.referral.statusreport.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.tsunagari.referral.forms.AgencyInvolvement;
import org.tsunagari.referral.forms.Form2;
import org.tsunagari.referral.forms.Form2Renderer;
import org.tsunagari.referral.forms.FormCentre;
import org.tsunagari.referral.forms.FormMark;
import org.tsunagari.referral.forms.FormPerson;
import org.tsunagari.referral.forms.FormSource;
import org.tsunagari.referral.statusreport.model.Sheet;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.usecase.ReadStatusReports;

/** Prints form 2. */
@ApplicationScoped
class Form2Printer {

    static final String PDF = "application/pdf";

    private final Form2Renderer renderer = new Form2Renderer();

    Response answer(ReadStatusReports.Printed printed) {
        StatusReport report = printed.report();
        Sheet sheet = printed.sheet();
        Form2 form = new Form2(
                new FormMark(report.id(), report.edition(), report.issuedOn()),
                sheet.referralNumber(),
                centre(sheet.centre()),
                report.issuedOn(),
                new FormSource(
                        sheet.source().institution(),
                        sheet.source().practitioner(),
                        sheet.source().fax()),
                person(sheet.person()),
                sheet.referredOn(),
                report.content().agencies().stream()
                        .map(line -> new AgencyInvolvement(
                                line.agency(),
                                AgencyInvolvement.State.valueOf(line.state().name()),
                                line.name()))
                        .toList(),
                report.connections(),
                report.content().supportGiven(),
                report.content().plan(),
                // a report exists only where the person lets the source be told
                true);
        return Response.ok(renderer.render(form), PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"form2-" + form.referralNumber() + "-" + report.edition() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static FormCentre centre(Sheet.Centre centre) {
        return new FormCentre(centre.office(), centre.name(), centre.section(), centre.phone(), centre.fax());
    }

    private static FormPerson person(Sheet.Named person) {
        return new FormPerson(
                person.name(),
                person.nameKana(),
                person.sex(),
                person.birthDate(),
                person.address(),
                person.phone(),
                person.mobile());
    }
}
