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

    private static final String CENTRE = "地域包括支援センター";

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

        /** Office by JIS code of the municipality, or {@code standard} for those that say nothing. */
        Map<String, String> office();
    }

    public FormCentre centre() {
        Optional<Organisation> centre = organisations.centre();
        return new FormCentre(
                office(centre),
                centre.map(Organisation::name).orElse(CENTRE),
                null,
                centre.map(Organisation::phone).orElse(""),
                centre.map(Organisation::faxNumber).orElse(""));
    }

    /** Where nobody has set one: whose centre it is, as far as the centre's name in the register says so. */
    private String office(Optional<Organisation> centre) {
        Map<String, String> offices = letterheads.office();
        return municipality
                .current()
                .map(offices::get)
                .or(() -> Optional.ofNullable(offices.get("standard")))
                .or(() -> centre.map(Organisation::name)
                        .filter(name -> name.indexOf(CENTRE) > 0)
                        .map(name -> name.substring(0, name.indexOf(CENTRE)).strip()))
                .orElse("");
    }

    public FormSource source(UUID organisation, @Nullable String practitioner) {
        Optional<Organisation> known = organisations.find(organisation);
        return new FormSource(
                known.map(Organisation::name).orElse(Objects.toString(organisation)),
                practitioner,
                known.map(Organisation::faxNumber).orElse(null));
    }
}
