package org.tsunagari.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The numbers of Nabari's report (令和5年度 事業報告会資料: 「事例の傾向 令和3・4・5年度」 and 「出口となるつながりの集計結果」),
 * counted anew from the rows of the sample.
 */
class SampleTotalsTest {

    private final Sample sample = SampleFiles.read();
    private final SampleTotals totals = SampleTotals.of(sample);

    @Test
    void the_fiscal_years_2021_to_2023_have_15_10_and_21_referrals() {
        assertThat(totals.referrals()).isEqualTo(46);
        assertThat(totals.byFiscalYear()).containsExactly(entry("2021", 15L), entry("2022", 10L), entry("2023", 21L));
    }

    @Test
    void ages_on_the_day_of_sending_are_those_of_the_report() {
        assertThat(totals.byAgeDecade())
                .containsExactly(
                        entry("20", 2L),
                        entry("40", 1L),
                        entry("50", 6L),
                        entry("60", 5L),
                        entry("70", 12L),
                        entry("80", 16L),
                        entry("90", 4L));
    }

    @Test
    void households_are_those_of_the_report() {
        assertThat(totals.byHousehold())
                .containsOnly(
                        entry("ALONE", 18L),
                        entry("ELDERLY_COUPLE", 14L),
                        entry("ELDERLY_WITH_ILL_OR_SECLUDED_CHILD", 4L),
                        entry("ELDERLY_WITH_CHILD", 2L),
                        entry("SINGLE_PARENT", 2L),
                        entry("PARENT_AND_CHILD_DISABLED", 1L),
                        entry("ELDERLY_COUPLE_WITH_SECLUDED_CHILD", 1L),
                        entry("OTHER", 4L));
    }

    @Test
    void sources_are_those_of_the_report() {
        assertThat(totals.bySource())
                .containsOnly(
                        entry("PRIMARY_CARE/INTERNAL_MEDICINE", 23L),
                        entry("PRIMARY_CARE/GYNAECOLOGY", 1L),
                        entry("PRIMARY_CARE/OPHTHALMOLOGY", 1L),
                        entry("PRIMARY_CARE/OTOLARYNGOLOGY", 4L),
                        entry("PRIMARY_CARE/GENERAL_HOSPITAL", 3L),
                        entry("SECONDARY_CARE", 9L),
                        entry("PHARMACY", 5L));
    }

    @Test
    void characteristics_are_those_of_the_report() {
        assertThat(totals.characteristics())
                .containsOnly(
                        entry("WITHOUT_CONSENT", 12L),
                        entry("REQUESTED_BY_FAMILY", 7L),
                        entry("DEMENTIA", 16L),
                        entry("DISABILITY", 13L),
                        entry("HARDSHIP", 9L),
                        entry("ABUSE", 5L),
                        entry("CHILD_REARING_DIFFICULTY", 1L),
                        entry("HOUSEWORK_TROUBLE", 11L),
                        entry("TREATMENT_INTERRUPTED", 6L),
                        entry("POOR_LIVING_ENVIRONMENT", 7L),
                        entry("SECLUDED", 2L),
                        entry("REFUSAL_OR_NUISANCE", 5L),
                        entry("FAMILY_RELATIONS", 8L),
                        entry("FAMILY_MEMBER_SECLUDED", 3L),
                        entry("FREQUENT_AMBULANCE", 1L),
                        entry("FREQUENT_VISITS", 2L));
    }

    /** The report gives no number where it lists a service without one (1 here) and says "nearly all" for CENTRE_ADVICE. */
    @Test
    void formal_services_newly_reached_are_those_of_the_report() {
        assertThat(totals.formalServices())
                .containsOnly(
                        entry("CARE_CERTIFICATION_IN_USE", 14L),
                        entry("CARE_CERTIFICATION_NOT_IN_USE", 9L),
                        entry("SPECIALIST_HOSPITAL", 3L),
                        entry("DISABILITY_CERTIFICATE", 2L),
                        entry("LIVELIHOOD_SUPPORT", 4L),
                        entry("FAMILY_CARE_ADVICE", 4L),
                        entry("FAMILY_DISABILITY_SERVICE", 1L),
                        entry("FAMILY_SECLUSION_ADVICE", 2L),
                        entry("CHILD_FAMILY_ADVICE", 1L),
                        entry("VISITING_PHARMACIST", 1L),
                        entry("VISITING_NURSE", 1L),
                        entry("CENTRE_ADVICE", 44L),
                        entry("ARREARS_ADVICE", 3L),
                        entry("HEALTH_GUIDANCE", 1L),
                        entry("PUBLIC_HEALTH_CENTRE", 1L));
    }

    @Test
    void exit_connections_by_category_are_those_of_the_table() {
        assertThat(totals.exitCategories())
                .containsOnly(
                        entry("PEOPLE", 47L),
                        entry("FOOD", 30L),
                        entry("HEALTH", 20L),
                        entry("LONG_TERM_CARE", 19L),
                        entry("CONSULTATION", 18L),
                        entry("COMFORTABLE_PLACE", 6L + 2 + 2 + 2 + 2 + 6),
                        entry("EXERCISE", 4L + 4),
                        entry("CHALLENGE", 7L + 7 + 5 + 5 + 2 + 1 + 1));
    }

    @Test
    void exit_connections_by_kind_are_those_of_the_table() {
        var several = new TreeMap<String, Long>();
        totals.exitConnections().forEach((kind, count) -> {
            if (count > 1) {
                several.put(kind, count);
            }
        });
        assertThat(several)
                .containsOnly(
                        entry("WELFARE_COMMISSIONER", 18L),
                        entry("FRIEND", 10L),
                        entry("NEIGHBOUR", 6L),
                        entry("NEIGHBOURHOOD_ASSOCIATION", 5L),
                        entry("FOOD_SHOP", 17L),
                        entry("MEAL_DELIVERY", 8L),
                        entry("TRAVELLING_SHOP", 5L),
                        entry("CLINIC", 13L),
                        entry("FAMILY_PHARMACIST", 2L),
                        entry("VISITING_HAIRDRESSER", 2L),
                        entry("SMALL_MULTIFUNCTIONAL_HOME", 4L),
                        entry("HELPER", 4L),
                        entry("CARE_MANAGER", 4L),
                        entry("CARE_TAXI", 2L),
                        entry("CARE_AIDS", 2L),
                        entry("POLICE_BOX", 5L),
                        entry("SOCIAL_WELFARE_COUNCIL", 4L),
                        entry("CITY_HALL", 2L),
                        entry("LIVELIHOOD_SUPPORT_OFFICE", 2L),
                        entry("CAFE", 6L),
                        entry("SALON", 2L),
                        entry("CITY_HALL_CANTEEN", 2L),
                        entry("LIBRARY", 2L),
                        entry("RELIGIOUS_GROUP", 2L),
                        entry("RADIO_EXERCISE", 4L),
                        entry("WORKSHOP", 7L),
                        entry("DIARY", 7L),
                        entry("CIVIC_CENTRE", 5L),
                        entry("TEMPLE_CLEANING", 5L),
                        entry("VOLUNTEERING", 2L));
    }

    @Test
    void the_kinds_that_the_table_names_once_are_there_once() {
        assertThat(singlesByCategory())
                .containsOnly(
                        entry("PEOPLE", 8L),
                        entry("HEALTH", 3L),
                        entry("LONG_TERM_CARE", 3L),
                        entry("CONSULTATION", 5L),
                        entry("COMFORTABLE_PLACE", 6L),
                        entry("EXERCISE", 4L),
                        entry("CHALLENGE", 2L));
    }

    @Test
    void every_case_grows_from_the_source_alone_to_between_3_and_12_connections() {
        assertThat(totals.connectionsPerCase()).hasSize(46);
        assertThat(totals.connectionsPerCase().values())
                .allSatisfy(count -> assertThat(count).isBetween(3L, 12L));
        assertThat(totals.connectionsPerCase().values()).contains(3L, 12L);
        var onTheFirstDay = sample.referrals().stream()
                .collect(Collectors.toMap(Sample.Referral::id, referral -> sample.connections().stream()
                        .filter(connection -> connection.referral().equals(referral.id()))
                        .filter(connection -> !connection.startedOn().isAfter(referral.sentOn()))
                        .count()));
        assertThat(onTheFirstDay.values()).containsOnly(1L);
    }

    /** Clinics and hospitals most often, then the welfare commissioners: the report gives the order, not the numbers. */
    @Test
    void entries_come_from_clinics_most_often_and_then_from_welfare_commissioners() {
        var entries = totals.entryConnections().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(entries).startsWith("CLINIC", "WELFARE_COMMISSIONER");
        assertThat(entries)
                .contains(
                        "FRIEND",
                        "NEIGHBOUR",
                        "NEIGHBOURHOOD_ASSOCIATION",
                        "PARENTS_CARE_MANAGER",
                        "SALON_FRIEND",
                        "CHILDCARE_SQUARE",
                        "BUS_COMPANY",
                        "TRAVELLING_SHOP",
                        "BANK",
                        "DIARY",
                        "POLICE");
    }

    @Test
    void self_rated_health_has_pairs_and_people_whose_second_answer_is_missing() {
        assertThat(totals.selfRatedHealth().pairs()).isEqualTo(17);
        assertThat(totals.selfRatedHealth().withoutFollowUp()).isEqualTo(7);
    }

    private Map<String, Long> singlesByCategory() {
        Map<String, String> categoryOf = sample.connections().stream()
                .collect(Collectors.toMap(
                        Sample.Connection::kind, Sample.Connection::category, (first, second) -> first));
        return totals.exitConnections().entrySet().stream()
                .filter(kind -> kind.getValue() == 1)
                .map(kind -> categoryOf.getOrDefault(kind.getKey(), "?"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
