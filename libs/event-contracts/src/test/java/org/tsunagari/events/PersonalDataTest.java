package org.tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalDataTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-a000-000000000001");

    @Test
    void no_contract_has_a_place_for_a_direct_identifier() {
        assertThat(ContractCatalogue.all())
                .flatMap(PersonalDataRule::violations)
                .isEmpty();
    }

    @Test
    void the_rule_finds_identifiers_by_name_words_by_type_and_both_inside_of_nested_records() {
        assertThat(PersonalDataRule.violations(PlantedViolator.class))
                .containsExactly(
                        "PlantedViolator.birthDate: named like an identifier",
                        "PlantedViolator.practitionerName: named like an identifier",
                        "PlantedViolator.outcome: could carry words",
                        "PlantedViolator.remarks: could carry words",
                        "PlantedViolator.anything: could carry words",
                        "Nested.homePhone: named like an identifier");
    }

    @Test
    void words_do_not_pass_for_a_code() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReferralDeclined(ID, ID, "24208", "moved in with a daughter"))
                .withMessageStartingWith("reason (expected: ")
                .withMessageNotContaining("daughter");
    }

    @Test
    void an_exact_age_does_not_pass_for_a_decade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Components.requireDecade("ageDecade", 83))
                .withMessageNotContaining("83");
    }

    private record PlantedViolator(
            UUID personId,
            LocalDate birthDate,
            UUID practitionerName,
            String outcome,
            List<String> remarks,
            Map<String, String> anything,
            List<Nested> nested,
            String municipality) {}

    private record Nested(int homePhone, UUID personId) {}
}
