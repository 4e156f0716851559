package org.tsunagari.referral.statusreport.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.forms.AgencyInvolvement;
import org.tsunagari.referral.forms.Form2;
import org.tsunagari.referral.forms.Form2Renderer;
import org.tsunagari.referral.forms.FormMark;
import org.tsunagari.referral.organisation.FormParties;
import org.tsunagari.referral.person.model.Person;
import org.tsunagari.referral.person.web.FormPersons;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.statusreport.model.StatusReport;
import org.tsunagari.referral.statusreport.usecase.ReadStatusReports;

/** Prints form 2. */
@ApplicationScoped
class Form2Printer {

    static final String PDF = "application/pdf";

    private final Form2Renderer renderer = new Form2Renderer();
    private final FormParties parties;

    Form2Printer(FormParties parties) {
        this.parties = parties;
    }

    Response answer(ReadStatusReports.Read read) {
        StatusReport report = read.report();
        Referral referral = read.referral();
        Person person = read.person().orElseThrow(Refused::notFound);
        Form2 form = new Form2(
                new FormMark(report.id(), report.edition(), report.issuedOn()),
                referral.number().text(),
                parties.centre(),
                report.issuedOn(),
                parties.source(
                        referral.source().organisation(),
                        referral.source().practitionerName().orElse(null)),
                FormPersons.of(person),
                referral.sentOn(),
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
}
