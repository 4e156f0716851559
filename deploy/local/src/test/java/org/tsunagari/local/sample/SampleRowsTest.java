package org.tsunagari.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for each row: references meet, codes are words of the vocabulary, nobody is real. */
class SampleRowsTest {

    private static final Pattern TWELVE_DIGITS =
            Pattern.compile("(?<![-\\p{Alnum}])\\d{4}[- ]?\\d{4}[- ]?\\d{4}(?![-\\p{Alnum}])");

    private final Sample sample = SampleFiles.read();
    private final Map<String, Sample.Referral> referrals =
            sample.referrals().stream().collect(Collectors.toMap(Sample.Referral::id, Function.identity()));

    @Test
    void every_id_is_unique() {
        var ids = new ArrayList<Object>();
        sample.organisations().forEach(row -> ids.add(row.id()));
        sample.resources().forEach(row -> ids.add(row.id()));
        sample.referrals().forEach(row -> ids.add(row.id()));
        sample.connections().forEach(row -> ids.add(row.id()));
        sample.outcomes().forEach(row -> ids.add(row.id()));
        ids.add(sample.modelCase().evaluation().before().id());
        ids.add(sample.modelCase().evaluation().after().id());
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void the_organisations_of_the_demo_accounts_have_their_fixed_ids() {
        var fixed = Stream.of("100", "101", "102", "103", "104", "105", "200")
                .map(end -> UUID.fromString("00000000-0000-4000-8000-000000000" + end))
                .toList();
        assertThat(sample.organisations().stream().map(Sample.Organisation::id)).containsAll(fixed);
    }

    @Test
    void persons_and_practitioners_are_marked_as_invented() {
        assertThat(sample.referrals()).allSatisfy(row -> {
            assertThat(row.name()).startsWith("見本 ");
            assertThat(row.nameKana()).startsWith("ミホン ");
            assertThat(row.practitionerName()).startsWith("架空 ");
            assertThat(row.address()).contains(" 見本番地");
        });
        assertThat(sample.referrals().stream().map(Sample.Referral::name)).doesNotHaveDuplicates();
    }

    /** No local exchange and no mobile block begins with 0 or 00: such numbers have never been assigned. */
    @Test
    void telephone_numbers_are_of_blocks_that_are_never_assigned() {
        var numbers = new ArrayList<String>();
        sample.referrals().forEach(row -> {
            assertThat(row.phone() != null || row.mobile() != null).isTrue();
            Stream.of(row.phone(), row.mobile())
                    .filter(number -> number != null)
                    .forEach(numbers::add);
        });
        sample.organisations().forEach(row -> Stream.of(row.phone(), row.faxNumber())
                .filter(number -> number != null)
                .forEach(numbers::add));
        assertThat(numbers).allMatch(number -> number.matches("0595-00-\\d{4}|090-0000-\\d{4}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisations.csv",
                "resources.csv",
                "referrals.csv",
                "cases.csv",
                "connections.csv",
                "status-reports.csv",
                "outcomes.csv",
                "model-case.json"
            })
    void no_file_holds_a_valid_my_number(String file) throws IOException {
        try (var in = SampleFiles.class.getResourceAsStream("/sample/nabari/" + file)) {
            assertThat(in).isNotNull();
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(TWELVE_DIGITS.matcher(text).results().map(hit -> hit.group()
                            .replaceAll("\\D", "")))
                    .noneMatch(SampleRowsTest::hasMyNumberCheckDigit);
        }
    }

    @Test
    void a_referral_has_consent_or_a_reason_for_the_support_conference_and_never_both() {
        assertThat(sample.referrals()).allSatisfy(row -> {
            if (row.hasConsent()) {
                assertThat(row.otherBasis()).isNull();
                assertThat(row.consentGivenOn()).isBeforeOrEqualTo(row.sentOn());
                assertThat(row.sourceMayBeTold()).isNotNull();
                assertThat(row.consentWitness() != null).isEqualTo("ORAL".equals(row.consentForm()));
                assertThat(row.consentGuardian() != null).isEqualTo("GUARDIAN".equals(row.consentForm()));
            } else {
                assertThat(row.otherBasis()).isEqualTo("SUPPORT_CONFERENCE");
                assertThat(row.otherBasisReason()).isNotBlank();
                assertThat(row.consentGivenOn()).isNull();
            }
        });
    }

    @Test
    void a_main_need_is_one_of_the_needs_and_other_comes_with_words() {
        assertThat(sample.referrals()).allSatisfy(row -> {
            assertThat(row.needs()).contains(row.mainNeed()).doesNotHaveDuplicates();
            assertThat(row.otherNeed() != null).isEqualTo(row.needs().contains("OTHER"));
        });
    }

    @Test
    void every_referral_has_one_case_and_a_first_connection_that_is_its_source() {
        assertThat(sample.cases().stream().map(Sample.CaseProfile::referral))
                .containsExactlyInAnyOrderElementsOf(referrals.keySet());
        for (var row : sample.referrals()) {
            var source = sample.connections().stream()
                    .filter(connection -> connection.id().equals(row.id() + "-C01"))
                    .findFirst()
                    .orElseThrow();
            assertThat(source.direction()).isEqualTo("ENTRY");
            assertThat(source.startedOn()).isEqualTo(row.sentOn());
            assertThat(source.kind())
                    .isEqualTo(
                            organisation(row.sourceOrganisation()).kind().equals("PHARMACY")
                                    ? "FAMILY_PHARMACIST"
                                    : "CLINIC");
        }
    }

    /** The loader recognises what is loaded already by these: they must tell rows apart. */
    @Test
    void rows_are_told_apart_by_source_and_day_and_by_direction_kind_and_day() {
        assertThat(sample.referrals().stream().map(row -> row.sourceOrganisation() + " " + row.sentOn()))
                .doesNotHaveDuplicates();
        assertThat(sample.connections().stream()
                        .map(row -> String.join(
                                " ",
                                row.referral(),
                                row.direction(),
                                row.kind(),
                                row.startedOn().toString())))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_connection_to_a_resource_is_of_the_resources_category() {
        var categories =
                sample.resources().stream().collect(Collectors.toMap(Sample.Resource::id, Sample.Resource::category));
        assertThat(sample.connections()).allSatisfy(row -> {
            if (row.resource() != null) {
                assertThat(row.direction()).isEqualTo("EXIT");
                assertThat(categories.get(row.resource())).isEqualTo(row.kind());
            }
        });
        assertThat(sample.connections().stream().filter(row -> row.resource() != null))
                .hasSizeGreaterThan(60);
    }

    @Test
    void a_status_report_is_there_exactly_where_the_source_may_be_told() {
        var mayBeTold = sample.referrals().stream()
                .filter(row -> Boolean.TRUE.equals(row.sourceMayBeTold()))
                .map(Sample.Referral::id)
                .toList();
        assertThat(sample.statusReports().stream().map(Sample.StatusReport::referral))
                .containsExactlyInAnyOrderElementsOf(mayBeTold);
    }

    @Test
    void outcomes_and_link_workers_are_for_people_who_consented() {
        assertThat(sample.outcomes())
                .allSatisfy(
                        row -> assertThat(referral(row.referral()).hasConsent()).isTrue());
        assertThat(sample.cases()).allSatisfy(row -> assertThat(
                        row.linkWorkerRole() == null || referral(row.referral()).hasConsent())
                .isTrue());
    }

    @Test
    void answers_lie_on_the_scale_and_a_follow_up_comes_after_its_baseline() {
        var baselines = new TreeMap<String, Sample.Outcome>();
        for (var row : sample.outcomes()) {
            assertThat(row.selfRatedHealth()).isBetween(1, 5);
            assertThat(Answers.of(row)).allSatisfy(answer -> {
                if (answer.score() != null) {
                    assertThat(answer.score()).isBetween(1, 5);
                }
            });
            if (row.point().equals("BASELINE")) {
                baselines.put(row.referral(), row);
            } else {
                var baseline = baselines.get(row.referral());
                assertThat(baseline).isNotNull();
                assertThat(row.recordedOn()).isAfter(baseline.recordedOn().plusMonths(2));
            }
        }
    }

    @Test
    void the_model_case_is_a_woman_in_her_eighties_of_the_fiscal_year_2023() {
        var model = referral(sample.modelCase().referral());
        assertThat(model.ageDecade()).isEqualTo(80);
        assertThat(model.sex()).isEqualTo("FEMALE");
        assertThat(model.fiscalYear()).isEqualTo(2023);
        assertThat(sample.modelCase().evaluation().before().answers()).hasSize(6);
        assertThat(sample.modelCase().evaluation().after().answers())
                .extracting(Sample.ModelCase.Answer::item)
                .containsExactlyElementsOf(Answers.ITEMS);
    }

    @Test
    void at_least_forty_resources_lie_in_nabari_and_say_that_their_position_is_approximate() {
        assertThat(sample.resources()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(sample.resources()).allSatisfy(row -> {
            assertThat(row.precision()).isEqualTo("APPROXIMATE");
            assertThat(row.latitude()).isBetween(34.53, 34.70);
            assertThat(row.longitude()).isBetween(136.03, 136.18);
            assertThat(row.description()).isNotBlank();
            assertThat(row.origin()).isIn("REPORT", "INVENTED");
        });
        assertThat(sample.referrals()).allSatisfy(row -> {
            assertThat(row.homeLatitudeApproximate()).isBetween(34.53, 34.70);
            assertThat(row.homeLongitudeApproximate()).isBetween(136.03, 136.18);
        });
    }

    @Test
    void kinds_and_their_categories_are_words_of_the_vocabulary() throws IOException {
        var vocabulary = Path.of(
                System.getProperty("tsunagari.root"),
                "libs/event-contracts/src/main/resources/vocabulary/connection-kinds.csv");
        Map<String, String> categories = Files.readAllLines(vocabulary).stream()
                .skip(1)
                .map(line -> List.of(line.split(",")))
                .collect(Collectors.toMap(cells -> cells.get(0), cells -> cells.get(1)));
        assertThat(sample.connections())
                .allSatisfy(row -> assertThat(categories).containsEntry(row.kind(), row.category()));
        assertThat(sample.resources()).allSatisfy(row -> assertThat(categories).containsKey(row.category()));
    }

    private Sample.Referral referral(String id) {
        var row = referrals.get(id);
        if (row == null) {
            throw new AssertionError("no such referral: " + id);
        }
        return row;
    }

    private Sample.Organisation organisation(UUID id) {
        return sample.organisations().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** 総務省令第85号 (2014), article 5: the check digit of the twelve-digit individual number. */
    private static boolean hasMyNumberCheckDigit(String digits) {
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            int digit = digits.charAt(11 - n) - '0';
            sum += digit * (n <= 6 ? n + 1 : n - 5);
        }
        int remainder = sum % 11;
        return digits.charAt(11) - '0' == (remainder <= 1 ? 0 : 11 - remainder);
    }
}
