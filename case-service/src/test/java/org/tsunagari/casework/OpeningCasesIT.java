package org.tsunagari.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.casework.running.Account.NABARI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.running.Api;
import org.tsunagari.casework.running.Ledger;
import org.tsunagari.casework.running.ReferralService;
import org.tsunagari.events.PersonsMerged;
import org.tsunagari.events.PersonsUnmerged;
import org.tsunagari.events.ReferralAccepted;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.testkit.KafkaProbe;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 25: whatever is delivered how often, in whatever order, a person has one living case. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@QuarkusTestResource(Ledger.class)
class OpeningCasesIT {

    private final Api centre = Api.asCoordinator();
    private final UUID person = UUID.randomUUID();

    @Test
    void a_case_opens_when_a_referral_is_accepted_and_says_who_noticed() {
        ReferralAccepted referral =
                ReferralService.accepted(person, NABARI, UUID.randomUUID(), OrganisationKind.PHARMACY);

        UUID file = centre.openCase(referral);

        assertThat(centre.get("/cases/" + file).jsonPath().getString("openedOn"))
                .isEqualTo("2026-04-03");
        var entry = centre.get("/cases/" + file + "/connections").jsonPath();
        assertThat(entry.getList("items.kind")).containsExactly("FAMILY_PHARMACIST");
        assertThat(entry.getList("items.direction")).containsExactly("ENTRY");
        assertThat(entry.getList("items.startedOn")).containsExactly("2026-04-01");
        assertThat(typesOf(file, 2))
                .containsExactly("org.tsunagari.case.CaseOpened", "org.tsunagari.case.ConnectionMade");
    }

    @Test
    void five_deliveries_of_one_event_open_one_case() {
        ReferralAccepted referral = ReferralService.accepted(person, NABARI);
        UUID event = UUID.randomUUID();

        IntStream.range(0, 5).parallel().forEach(delivery -> ReferralService.deliver(referral, event));
        awaitAllHandled();

        assertThat(casesOf(person)).hasSize(1);
        assertThat(typesOf(centre.awaitCase(referral.referralId()), 2)).hasSize(2);
    }

    @Test
    void a_referral_told_by_two_events_counts_once() {
        ReferralAccepted referral = ReferralService.accepted(person, NABARI);
        ReferralService.publish(referral);
        ReferralService.publish(referral);
        awaitAllHandled();

        assertThat(casesOf(person)).hasSize(1);
        assertThat(centre.get("/cases/" + centre.awaitCase(referral.referralId()))
                        .jsonPath()
                        .getList("referralIds"))
                .hasSize(1);
    }

    @Test
    void referrals_of_one_person_on_all_partitions_at_once_meet_in_one_case() {
        List<ReferralAccepted> referrals = IntStream.range(0, 6)
                .mapToObj(source -> ReferralService.accepted(person, NABARI))
                .toList();

        IntStream.range(0, 6)
                .parallel()
                .forEach(partition -> ReferralService.deliverTo(partition, referrals.get(partition)));
        referrals.forEach(referral -> centre.awaitCase(referral.referralId()));

        UUID file = casesOf(person).getFirst();
        assertThat(casesOf(person)).hasSize(1);
        assertThat(centre.get("/cases/" + file).jsonPath().getList("referralIds", UUID.class))
                .containsExactlyInAnyOrderElementsOf(
                        referrals.stream().map(ReferralAccepted::referralId).toList());
        assertThat(typesOf(file, 12))
                .containsOnlyOnce("org.tsunagari.case.CaseOpened")
                .filteredOn("org.tsunagari.case.ReferralJoinedCase"::equals)
                .hasSize(5);
    }

    @Test
    void a_second_referral_of_the_same_source_adds_no_second_entry() {
        UUID clinic = UUID.randomUUID();
        centre.openCase(ReferralService.accepted(person, NABARI, clinic, OrganisationKind.PRIMARY_CARE));

        UUID file = centre.openCase(ReferralService.accepted(person, NABARI, clinic, OrganisationKind.PRIMARY_CARE));

        assertThat(centre.get("/cases/" + file + "/connections").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void a_referral_after_the_case_is_closed_opens_another_one() {
        UUID closed = centre.close(centre.openCase(person), "見本");

        UUID opened = centre.openCase(person);

        assertThat(opened).isNotEqualTo(closed);
        assertThat(casesOf(person)).containsExactly(opened, closed);
    }

    @Test
    void a_withdrawal_that_arrives_before_the_referral_opens_the_case_on_hold() {
        ReferralService.withdraws(person, NABARI, 2);
        awaitAllHandled();

        UUID file = centre.openCase(person);

        assertThat(centre.get("/cases/" + file).jsonPath().getString("status")).isEqualTo("ON_HOLD");
    }

    @Test
    void a_consent_overtaken_by_a_later_withdrawal_resumes_nothing() {
        UUID file = centre.openCase(person);
        ReferralService.withdraws(person, NABARI, 3);
        ReferralService.consents(person, NABARI, 2, OrganisationKind.PHARMACY, "SUPPORT", "SUPPORT");
        awaitAllHandled();
        assertThat(centre.get("/cases/" + file).jsonPath().getString("status")).isEqualTo("ON_HOLD");

        ReferralService.consents(person, NABARI, 4, OrganisationKind.PHARMACY, "SUPPORT", "SUPPORT");

        Awaitility.await("resumed").atMost(Api.PATIENCE).until(() -> centre.get("/cases/" + file)
                .jsonPath()
                .getString("status")
                .equals("OPEN"));
    }

    @Test
    void a_referral_of_a_merged_record_joins_the_case_of_the_other_and_both_ids_lead_to_it() {
        UUID file = centre.openCase(person);
        UUID merged = UUID.randomUUID();
        ReferralService.publish(new PersonsMerged(person, merged, NABARI));
        awaitAllHandled();

        assertThat(centre.openCase(merged)).isEqualTo(file);
        assertThat(casesOf(merged)).containsExactly(file);
    }

    @Test
    void two_living_cases_of_one_person_go_on_and_a_further_referral_joins_the_older() {
        UUID merged = UUID.randomUUID();
        UUID older = centre.openCase(person);
        UUID younger = centre.openCase(merged);
        ReferralService.publish(new PersonsMerged(merged, person, NABARI));
        awaitAllHandled();

        assertThat(casesOf(person)).containsExactlyInAnyOrder(older, younger);
        assertThat(centre.openCase(merged)).isEqualTo(older);
    }

    @Test
    void a_withdrawal_told_for_one_record_holds_that_record_s_case_alone_and_each_keeps_its_own_count() {
        UUID merged = UUID.randomUUID();
        UUID one = centre.openCase(person);
        UUID other = centre.openCase(merged);
        ReferralService.publish(new PersonsMerged(person, merged, NABARI));
        ReferralService.withdraws(merged, NABARI, 2);
        awaitAllHandled();

        assertThat(centre.get("/cases/" + other).jsonPath().getString("status")).isEqualTo("ON_HOLD");
        assertThat(centre.get("/cases/" + one).jsonPath().getString("status")).isEqualTo("OPEN");
    }

    @Test
    void parted_again_each_record_opens_its_own_case() {
        UUID file = centre.openCase(person);
        UUID merged = UUID.randomUUID();
        ReferralService.publish(new PersonsMerged(person, merged, NABARI));
        ReferralService.publish(new PersonsUnmerged(person, merged, NABARI));
        awaitAllHandled();

        assertThat(centre.openCase(merged)).isNotEqualTo(file);
        assertThat(casesOf(person)).containsExactly(file);
    }

    /** Partitions are handled in order: what was sent before this referral to the same partition has had its effect. */
    private void awaitAllHandled() {
        List<ReferralAccepted> last = IntStream.range(0, 6)
                .mapToObj(partition -> ReferralService.accepted(UUID.randomUUID(), NABARI))
                .toList();
        IntStream.range(0, 6).forEach(partition -> ReferralService.deliverTo(partition, last.get(partition)));
        last.forEach(referral -> centre.awaitCase(referral.referralId()));
    }

    private List<UUID> casesOf(UUID someone) {
        return centre.get("/cases?personId=" + someone).jsonPath().getList("items.id", UUID.class);
    }

    private static List<String> typesOf(UUID file, int atLeast) {
        try (KafkaProbe kafka = KafkaProbe.ofTestKafka()) {
            return kafka.awaitRecords("case-events", record -> file.toString().equals(record.key()), atLeast).stream()
                    .map(OpeningCasesIT::type)
                    .toList();
        }
    }

    private static String type(ConsumerRecord<String, String> record) {
        return new String(record.headers().lastHeader("ce_type").value(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
