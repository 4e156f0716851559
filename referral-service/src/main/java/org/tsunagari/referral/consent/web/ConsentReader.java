package org.tsunagari.referral.consent.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.consent.model.AgreedText;
import org.tsunagari.referral.consent.model.ConsentRefused;
import org.tsunagari.referral.consent.model.ConsentScope;
import org.tsunagari.referral.consent.model.Evidence;
import org.tsunagari.referral.consent.model.GivenConsent;
import org.tsunagari.referral.consent.text.ConsentTexts;
import org.tsunagari.referral.consent.usecase.GiveConsent;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.organisation.usecase.OrganisationRegister;

/** Reads what a person agreed to from JSON. */
@ApplicationScoped
public class ConsentReader {

    private static final String JAPANESE = "ja";
    private static final Set<Purpose> FOR_OTHERS = EnumSet.of(Purpose.SUPPORT, Purpose.CONFERENCE, Purpose.EVALUATION);

    private final ConsentTexts texts;
    private final OrganisationRegister organisations;

    ConsentReader(ConsentTexts texts, OrganisationRegister organisations) {
        this.texts = texts;
        this.organisations = organisations;
    }

    /**
     * The consent that comes with form 1.
     *
     * @throws ConsentRefused without the evidence that the form needs
     */
    public GivenConsent given(ConsentRequest request) {
        return given(request, AgreedText.FORM_1);
    }

    GiveConsent.Statement statement(UUID person, ScopedConsentRequest request) {
        Optional<ConsentScope> scope =
                Optional.ofNullable(request.scope()).map(this::lines).map(ConsentScope::new);
        String usualText = scope.isPresent() ? AgreedText.SCOPED : AgreedText.FORM_1;
        return new GiveConsent.Statement(
                new PersonId(person),
                given(request.statement(), usualText),
                scope,
                Optional.ofNullable(request.validUntil()));
    }

    /** @throws Refused with a pointer to what is no scope */
    List<ConsentScope.Line> lines(List<ScopeLineRequest> asked) {
        List<ConsentScope.Line> lines = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            lines.add(line(asked.get(i), "/scope/" + i));
        }
        return lines;
    }

    private ConsentScope.Line line(ScopeLineRequest asked, String pointer) {
        if (asked.purposes().contains(Purpose.FEEDBACK_TO_SOURCE)) {
            throw new ConsentRefused(ConsentRefused.Code.FEEDBACK_HAS_ITS_SWITCH);
        }
        if (!FOR_OTHERS.containsAll(asked.purposes())) {
            throw Refused.invalid(pointer + "/purposes", "unknown-code");
        }
        if (asked.categories().contains(DataCategory.CONSENTS)) {
            throw Refused.invalid(pointer + "/categories", "unknown-code");
        }
        ConsentScope.Line line = new ConsentScope.Line(
                distinct(asked.recipientKinds()),
                distinct(asked.recipientOrganisations()),
                asked.purposes().stream().distinct().map(Enum::name).toList(),
                asked.categories().stream().distinct().map(Enum::name).toList());
        if (line.recipientKinds().isEmpty() && line.recipientOrganisations().isEmpty()) {
            throw Refused.invalid(pointer + "/recipientKinds", "required");
        }
        if (line.recipientOrganisations().stream()
                .anyMatch(id -> organisations.find(id).isEmpty())) {
            throw Refused.invalid(pointer + "/recipientOrganisations", "unknown-organisation");
        }
        return line;
    }

    private GivenConsent given(ConsentRequest request, String usualText) {
        return new GivenConsent(
                request.form(),
                request.givenOn(),
                Optional.ofNullable(request.witness()),
                Optional.ofNullable(request.guardian()),
                Optional.ofNullable(request.guardianRelation()),
                Optional.ofNullable(request.evidence())
                        .map(scan -> new Evidence(Optional.ofNullable(scan.attachmentId()), scan.sha256())),
                Optional.of(text(request, usualText)),
                request.sourceMayBeTold());
    }

    /** What the person has agreed to: the text that is named, or the one that was in use on the day of the signature. */
    private AgreedText text(ConsentRequest request, String usualText) {
        ConsentRequest.TextReference shown = request.text();
        if (shown == null) {
            return texts.inUseOn(request.givenOn(), usualText, JAPANESE)
                    .orElseThrow(() -> new ConsentRefused(ConsentRefused.Code.NO_TEXT_THEN));
        }
        AgreedText known = texts.find(shown.id(), shown.version(), shown.language())
                .map(ConsentTexts.ConsentText::agreed)
                .orElseThrow(() -> new ConsentRefused(ConsentRefused.Code.UNKNOWN_TEXT));
        if (shown.sha256() != null && !shown.sha256().equals(known.sha256())) {
            throw new ConsentRefused(ConsentRefused.Code.OTHER_TEXT);
        }
        return known;
    }

    private static <T> List<T> distinct(@Nullable List<T> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }
}
