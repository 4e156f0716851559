package org.tsunagari.referral.statusreport.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.referral.forms.AgencyInvolvement;
import org.tsunagari.referral.forms.Form2;
import org.tsunagari.referral.forms.Form2Renderer;
import org.tsunagari.referral.forms.FormCentre;
import org.tsunagari.referral.forms.FormMark;
import org.tsunagari.referral.forms.FormPerson;
import org.tsunagari.referral.forms.FormSource;
import org.tsunagari.referral.forms.ReportStanding;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionReason;
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
                true,
                standing(printed));
        return Response.ok(renderer.render(form), PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"form2-" + form.referralNumber() + "-" + report.edition() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ReportStanding standing(ReadStatusReports.Printed printed) {
        return new ReportStanding(
                printed.report()
                        .error()
                        .map(error -> new ReportStanding.Cancelled(
                                LocalDate.ofInstant(error.at(), MunicipalTime.ZONE),
                                error.reason().ja(),
                                printed.replacedBy().map(Form2Printer::edition).orElse(null)))
                        .orElse(null),
                printed.replaced().map(Form2Printer::edition).orElse(null),
                ended(printed.report().content().end()));
    }

    private static ReportStanding.Edition edition(StatusReport report) {
        return new ReportStanding.Edition(report.edition(), report.issuedOn());
    }

    private static ReportStanding.@Nullable Ended ended(StatusReport.@Nullable End end) {
        return end == null
                ? null
                : new ReportStanding.Ended(
                        end.on(),
                        TransitionReason.of(Transition.CLOSURE).stream()
                                .filter(reason -> reason.name().equals(end.reason()))
                                .map(TransitionReason::ja)
                                .findFirst()
                                .orElse(null));
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
