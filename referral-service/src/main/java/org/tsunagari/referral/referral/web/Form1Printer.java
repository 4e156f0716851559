package org.tsunagari.referral.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.referral.consent.model.Consent;
import org.tsunagari.referral.consent.model.GivenConsent;
import org.tsunagari.referral.forms.Application;
import org.tsunagari.referral.forms.Form1;
import org.tsunagari.referral.forms.Form1Renderer;
import org.tsunagari.referral.forms.FormMark;
import org.tsunagari.referral.organisation.FormParties;
import org.tsunagari.referral.person.web.FormPersons;
import org.tsunagari.referral.problem.ReferralProblem;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.ReferralBasis;
import org.tsunagari.referral.referral.usecase.ReadReferral.Form1Content;

/** Prints form 1. */
@ApplicationScoped
class Form1Printer {

    static final String PDF = "application/pdf";

    private final Form1Renderer renderer = new Form1Renderer();
    private final FormParties parties;

    Form1Printer(FormParties parties) {
        this.parties = parties;
    }

    Response answer(Form1Content content) {
        Referral referral = content.referral();
        Form1 form = new Form1(
                new FormMark(referral.id().value(), referral.version(), submittedOn(referral)),
                referral.number().text(),
                parties.centre(),
                referral.sentOn(),
                referral.urgency(),
                parties.source(
                        referral.source().organisation(),
                        referral.source().practitionerName().orElse(null)),
                FormPersons.of(content.person()),
                referral.needs().all(),
                referral.needs().main(),
                referral.needs().other().orElse(null),
                referral.requestedBy(),
                referral.wish().orElse(null),
                application(referral, content));
        return Response.ok(renderer.render(form), PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"form1-" + form.referralNumber() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static LocalDate submittedOn(Referral referral) {
        return referral.submittedAt().atZone(MunicipalTime.ZONE).toLocalDate();
    }

    private static Application application(Referral referral, Form1Content content) {
        return switch (referral.basis()) {
            case ReferralBasis.SupportConference basis -> new Application.AtSupportConference(basis.reason());
            case ReferralBasis.Emergency basis -> new Application.InEmergency(basis.reason());
            case ReferralBasis.Consented basis ->
                consented(content.consent().map(Consent.Granted::given).orElseThrow(Form1Printer::noApplication));
            case ReferralBasis.Awaited none -> throw noApplication();
        };
    }

    /** Form 1 is an application: what was told by phone is none yet, and what somebody else agreed to is none of this person. */
    private static Refused noApplication() {
        return new Refused(ReferralProblem.BASIS_REQUIRED);
    }

    private static Application consented(GivenConsent given) {
        return switch (given.form()) {
            case SIGNATURE -> new Application.Signed(given.givenOn(), given.sourceMayBeTold());
            case ORAL -> new Application.Oral(given.givenOn(), given.witness().orElse(null), given.sourceMayBeTold());
            case GUARDIAN ->
                new Application.ByGuardian(given.givenOn(), given.guardian().orElse(""), given.sourceMayBeTold());
        };
    }
}
