package org.tsunagari.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.OrganisationKind;

class EntryPointTest {

    @ParameterizedTest
    @CsvSource({
        "PRIMARY_CARE, CLINIC, OTHER",
        "SECONDARY_CARE, CLINIC, OTHER",
        "PHARMACY, FAMILY_PHARMACIST, OTHER",
        "CARE_MANAGEMENT, CARE_MANAGER, IN_HOME_CARE",
        "INSURER, CITY_HALL, HEALTH_INSURANCE_AND_PENSIONS",
        "CITY_DEPARTMENT, CITY_HALL, CITY_OTHER"
    })
    void the_source_becomes_an_entry_in_the_words_of_the_table(OrganisationKind source, String kind, Agency agency) {
        EntryPoint entry = EntryPoint.of(source);

        assertThat(entry.kind().code()).isEqualTo(kind);
        assertThat(entry.agency()).isEqualTo(agency);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_organisation_has_an_entry(OrganisationKind source) {
        assertThat(EntryPoint.of(source).asDestination().resource()).isEmpty();
    }
}
