package org.tsunagari.referral.organisation;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.forms.FormCentre;
import org.tsunagari.referral.forms.FormSource;
import org.tsunagari.referral.organisation.usecase.OrganisationRegister;

/** Who stands on the printed forms as sender and addressee. */
@ApplicationScoped
public class FormParties {

    private final OrganisationRegister organisations;
    private final MunicipalityContext municipality;
    private final Letterheads letterheads;

    FormParties(OrganisationRegister organisations, MunicipalityContext municipality, Letterheads letterheads) {
        this.organisations = organisations;
        this.municipality = municipality;
        this.letterheads = letterheads;
    }

    /** What the forms of a municipality print above the centre's name. */
    @ConfigMapping(prefix = "tsunagari.letterheads")
    interface Letterheads {

        /** Office by JIS code of the municipality. */
        Map<String, String> office();
    }

    public FormCentre centre() {
        Optional<Organisation> centre = organisations.centre();
        String office = letterheads.office().getOrDefault(municipality.current().orElse(""), "");
        return new FormCentre(
                office,
                centre.map(Organisation::name).orElse("地域包括支援センター"),
                null,
                centre.map(Organisation::phone).orElse(""),
                centre.map(Organisation::faxNumber).orElse(""));
    }

    public FormSource source(UUID organisation, @Nullable String practitioner) {
        Optional<Organisation> known = organisations.find(organisation);
        return new FormSource(
                known.map(Organisation::name).orElse(Objects.toString(organisation)),
                practitioner,
                known.map(Organisation::faxNumber).orElse(null));
    }
}
