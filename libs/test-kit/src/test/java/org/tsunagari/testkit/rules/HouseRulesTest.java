package org.tsunagari.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each rule is shown a class that breaks it: a rule that guards nothing would pass unnoticed for years. */
class HouseRulesTest {
    private static final String PLANTED = "org.tsunagari.testkit.rules.planted";

    @Test
    void well_kept_code_passes() {
        assertThatCode(() -> planted("good").check()).doesNotThrowAnyException();
    }

    @Test
    void a_package_without_NullMarked_is_found() {
        assertThat(violationsOf(HouseRules.packagesAreNullMarked(), "bare")).contains("Unmarked");
    }

    @Test
    void a_model_that_knows_a_framework_is_found() {
        assertThat(violationsOf(HouseRules.modelsAreFree(), "bad")).contains("PlanThatPersists");
    }

    @Test
    void every_way_to_read_the_systems_clock_is_found() {
        assertThat(violationsOf(HouseRules.timeComesFromAClock(), "bad"))
                .contains("Instant.now()", "LocalDate.now(java.time.ZoneId)", "System.currentTimeMillis()");
    }

    @Test
    void field_injection_is_found() {
        assertThat(violationsOf(HouseRules.nothingIsInjectedIntoFields(), "bad"))
                .contains("InjectIntoField.clock");
    }

    @Test
    void names_that_say_nothing_are_found() {
        assertThat(violationsOf(HouseRules.namesSayWhatAClassIs(), "bad"))
                .contains("PlanManager", "PlanHelper", "PlanUtil>", "PlanUtils>", "PlansImpl", "PlanBase");
    }

    @Test
    void a_cycle_between_features_is_found() {
        assertThat(violationsOf(HouseRules.featuresHaveNoCycles(PLANTED + ".entangled"), "entangled"))
                .contains("Cycle detected", "feature consent", "feature referral");
    }

    @Test
    void an_entity_in_the_web_layer_is_found() {
        assertThat(violationsOf(HouseRules.webKnowsNoEntities(), "bad")).contains("NoteResource");
    }

    @Test
    void an_entity_outside_persistence_is_found_by_name_and_by_annotation() {
        assertThat(violationsOf(HouseRules.entitiesStayInPersistence(), "bad"))
                .contains("StrayEntity", "StrayTable")
                .doesNotContain("NoteEntity");
    }

    @Test
    void a_transaction_that_begins_in_an_adapter_is_found() {
        assertThat(violationsOf(HouseRules.transactionsBeginInUseCases(), "bad"))
                .contains("NotesInPostgres");
    }

    @Test
    void one_check_reports_the_violations_of_all_rules() {
        assertThatThrownBy(() -> planted("bad").check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("ReadTheClock", "PlanManager", "NoteResource", "NotesInPostgres");
    }

    @Test
    void a_package_without_classes_is_a_mistake_and_not_a_success() {
        assertThatThrownBy(() -> HouseRules.of("org.tsunagari.nowhere").check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.tsunagari.nowhere");
    }

    @Test
    void the_test_kit_keeps_the_house_rules_itself() {
        assertThatCode(() -> HouseRules.of("org.tsunagari.testkit").check()).doesNotThrowAnyException();
    }

    private static HouseRules planted(String name) {
        String root = PLANTED + "." + name;
        return HouseRules.of(root, new ClassFileImporter().importPackages(root));
    }

    private static String violationsOf(ArchRule rule, String name) {
        return rule.evaluate(new ClassFileImporter().importPackages(PLANTED + "." + name))
                .getFailureReport()
                .toString();
    }
}
