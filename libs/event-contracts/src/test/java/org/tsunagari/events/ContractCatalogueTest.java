package org.tsunagari.events;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.vocabulary.OrganisationKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractCatalogueTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-a000-000000000002");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-a000-000000000010");

    @Test
    void a_contract_is_found_by_its_type_and_version() {
        assertThat(ContractCatalogue.find("org.tsunagari.referral.ReferralSubmitted", 1))
                .contains(ReferralSubmitted.class);
    }

    @Test
    void what_a_newer_producer_speaks_of_is_not_found() {
        assertThat(ContractCatalogue.find("org.tsunagari.referral.ReferralSubmitted", 2))
                .isEmpty();
        assertThat(ContractCatalogue.find("org.tsunagari.referral.ReferralForgotten", 1))
                .isEmpty();
    }

    @Test
    void every_contract_is_a_record_under_its_own_name_and_in_the_topic_of_its_interface() {
        assertThat(ContractCatalogue.all()).hasSize(39).allSatisfy(contract -> {
            Contract name = ContractCatalogue.contractOf(contract);
            assertThat(contract.isRecord()).isTrue();
            assertThat(name.type()).endsWith("." + contract.getSimpleName());
            assertThat(ContractCatalogue.find(name.type(), name.version())).contains(contract);
        });
        assertThat(ContractCatalogue.in(Topic.REFERRAL_EVENTS)).allMatch(ReferralEvent.class::isAssignableFrom);
        assertThat(ContractCatalogue.in(Topic.CASE_EVENTS)).allMatch(CaseEvent.class::isAssignableFrom);
        assertThat(ContractCatalogue.in(Topic.RESOURCE_EVENTS)).allMatch(ResourceEvent.class::isAssignableFrom);
        assertThat(ContractCatalogue.in(Topic.OUTCOME_EVENTS)).allMatch(OutcomeEvent.class::isAssignableFrom);
        assertThat(ContractCatalogue.in(Topic.DISCLOSURE_EVENTS)).allMatch(DisclosureEvent.class::isAssignableFrom);
        assertThat(ContractCatalogue.in(Topic.CONSENT_EVENTS))
                .containsExactlyInAnyOrder(
                        ConsentGranted.class, ConsentChanged.class, ConsentWithdrawn.class, ConsentWatermark.class);
    }

    @Test
    void there_is_no_schema_and_no_example_without_a_contract() throws IOException {
        assertThat(files("schemas"))
                .isEqualTo(ContractCatalogue.all().stream()
                        .map(ContractCatalogue::schemaResource)
                        .collect(toSet()));
        assertThat(files("examples"))
                .isEqualTo(ContractCatalogue.all().stream()
                        .map(ContractCatalogue::exampleResource)
                        .collect(toSet()));
    }

    @Test
    void only_the_consent_topic_is_compacted() {
        assertThat(Stream.of(Topic.values()).filter(Topic::compacted)).containsExactly(Topic.CONSENT_EVENTS);
    }

    @Test
    void consents_are_ordered_by_person_and_not_by_consent() {
        var granted = new ConsentGranted(
                PERSON,
                "24208",
                OTHER,
                1,
                List.of(new ConsentGrant(
                        List.of(OrganisationKind.CENTRE), List.of(), List.of("SUPPORT"), List.of("NEEDS"))),
                Instant.EPOCH,
                null);

        assertThat(granted.key()).isEqualTo(PERSON.toString());
    }

    @Test
    void a_watermark_is_keyed_by_its_partition_so_that_compaction_keeps_the_newest() {
        assertThat(new ConsentWatermark(3, Instant.EPOCH).key()).isEqualTo("watermark-3");
    }

    private static java.util.Set<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.map(file -> folder + "/" + file.getFileName()).collect(toSet());
        }
    }
}
