package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tsunagari.referral.ReferralApi.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.tokens.TestTokens;

/** Who has to act hears of it, and whoever leads the coordinators hears where nobody does: each once. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class TellingTheLeadIT {

    private static final String LEADS = "/api/v1/centre-leads";
    private static final Duration LONG = Duration.ofDays(20);

    private final UUID lead = UUID.randomUUID();
    private final DeadlineWatch watch;
    private ReferralApi.Receipt referral = new ReferralApi.Receipt("", "", "", "");

    @Inject
    TellingTheLeadIT(DeadlineWatch watch) {
        this.watch = watch;
    }

    @BeforeEach
    void a_referral_waits_for_the_centre() {
        ReferralApi.registerOrganisations();
        name(List.of()).then().statusCode(200);
        referral = ReferralApi.submitted();
    }

    @AfterEach
    void nobody_leads_and_the_time_is_real_again() {
        MovableClock.reset();
        name(List.of()).then().statusCode(200);
    }

    @Test
    void the_centre_is_reminded_and_without_a_lead_all_of_it_hears_that_nobody_acts() {
        nobodyActs();
        assertThat(noticesTo(() -> as("coordinator"))).containsExactlyInAnyOrder("DEADLINE_NEAR", "DEADLINE_PASSED");
        assertThat(noticesTo(this::theLead)).containsExactlyInAnyOrder("DEADLINE_NEAR", "DEADLINE_PASSED");
        assertThat(noticesTo(() -> as("referrer"))).isEmpty();
        assertThat(escalatedTo(as("coordinator"))).isEqualTo(1);
    }

    @Test
    void where_somebody_leads_only_they_hear_that_nobody_acts() {
        name(List.of(lead.toString())).then().statusCode(200);
        nobodyActs();
        assertThat(noticesTo(() -> as("coordinator"))).containsExactly("DEADLINE_NEAR");
        assertThat(noticesTo(this::theLead)).containsExactlyInAnyOrder("DEADLINE_NEAR", "DEADLINE_PASSED");
        assertThat(escalatedTo(as("coordinator"))).isZero();
        assertThat(escalatedTo(theLead())).isEqualTo(1);
    }

    @Test
    void what_was_escalated_can_be_listed_by_everybody_and_by_the_lead_as_the_own_business() {
        name(List.of(lead.toString())).then().statusCode(200);
        nobodyActs();
        String list = "/api/v1/referrals?personId=" + referral.personId();
        as("coordinator").get(list + "&escalated=true").then().body("items", hasSize(1));
        as("coordinator").get(list + "&escalatedToMe=true").then().body("items", hasSize(0));
        theLead().get(list + "&escalatedToMe=true").then().body("items.id", equalTo(List.of(referral.id())));
        as("referrer").get(list + "&escalatedToMe=true").then().body("items", hasSize(0));
    }

    @Test
    void who_leads_from_now_on_sees_what_was_escalated_before() {
        nobodyActs();
        name(List.of(lead.toString())).then().statusCode(200);
        assertThat(escalatedTo(theLead())).isEqualTo(1);
        assertThat(escalatedTo(as("coordinator"))).isZero();
    }

    @Test
    void while_the_source_is_asked_the_source_is_reminded_and_the_lead_hears_that_nobody_answers() {
        as("coordinator")
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", referral.id())
                .body(Map.of("reason", "BACKGROUND", "text", "家族構成を教えてください"))
                .post("/api/v1/referrals/" + referral.id() + "/information-requests")
                .then()
                .statusCode(201);
        nobodyActs();
        assertThat(noticesTo(() -> as("referrer"))).containsExactly("DEADLINE_NEAR", "INFORMATION_REQUESTED");
        assertThat(noticesTo(() -> as("other-referrer"))).isEmpty();
        assertThat(noticesTo(() -> as("coordinator"))).containsExactly("DEADLINE_PASSED");
    }

    @Test
    void replicas_that_look_at_once_tell_once() throws Exception {
        name(List.of(lead.toString())).then().statusCode(200);
        MovableClock.advance(LONG);
        List<Callable<Object>> replicas = IntStream.range(0, 8)
                .<Callable<Object>>mapToObj(n -> Executors.callable(watch::look))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(replicas);
        }
        nobodyActs();
        assertThat(posted()).containsExactlyInAnyOrder("DEADLINE_NEAR to the centre", "DEADLINE_PASSED to " + lead);
    }

    @Test
    void a_notice_says_the_number_and_nothing_about_the_person() {
        nobodyActs();
        String text = noticeTexts();
        assertThat(text)
                .contains("依頼 " + referral.number() + " の対応の期限が近づいています。")
                .doesNotContain("見本 花子", referral.personId());
    }

    @Test
    void leads_are_named_on_top_of_what_was_seen() {
        as("coordinator")
                .body(Map.of("accounts", List.of("somebody")))
                .put(LEADS)
                .then()
                .statusCode(428);
        as("coordinator")
                .header("If-Match", "\"9999\"")
                .body(Map.of("accounts", List.of("somebody")))
                .put(LEADS)
                .then()
                .statusCode(412);
        Response named = name(List.of("somebody", "another"));
        named.then().statusCode(200).body("accounts", equalTo(List.of("another", "somebody")));
        String tag = named.header("ETag");
        as("coordinator").get(LEADS).then().header("ETag", tag).body("accounts", hasSize(2));
        name(List.of("another", "somebody")).then().statusCode(200).header("ETag", tag);
    }

    @Test
    void each_municipality_names_its_own() {
        name(List.of(lead.toString())).then().statusCode(200);
        as("other-coordinator").get(LEADS).then().statusCode(200).body("accounts", hasSize(0));
        as("referrer").get(LEADS).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\nbreak"})
    void what_is_no_account_is_refused(String account) {
        name(List.of(account)).then().statusCode(422);
    }

    @Test
    void naming_somebody_is_in_the_audit_trail() throws Exception {
        int before = named();
        name(List.of(lead.toString())).then().statusCode(200);
        assertThat(named()).isEqualTo(before + 1);
    }

    private static int named() throws SQLException {
        return Database.ask(
                        "24208",
                        "SELECT payload FROM audit_event WHERE payload::jsonb ->> 'action' = 'name-centre-leads'")
                .size();
    }

    /** Long past every deadline, and looked at more than once. */
    private void nobodyActs() {
        MovableClock.advance(LONG);
        for (int i = 0; i < 3; i++) {
            watch.look();
        }
    }

    private static Response name(List<String> accounts) {
        return as("coordinator")
                .header("If-Match", as("coordinator").get(LEADS).header("ETag"))
                .body(Map.of("accounts", accounts))
                .put(LEADS);
    }

    private RequestSpecification theLead() {
        return ReferralApi.with(TestTokens.as("coordinator").withSubject(lead));
    }

    private int escalatedTo(RequestSpecification who) {
        return who.get("/api/v1/referral-counts?personId=" + referral.personId())
                .then()
                .statusCode(200)
                .extract()
                .path("escalatedToMe");
    }

    private List<String> posted() throws SQLException {
        return Database.ask(
                "24208",
                "SELECT code || ' to ' || CASE WHEN for_centre THEN 'the centre' ELSE recipient_account END FROM party_notice WHERE referral_id = '"
                        + referral.id() + "'");
    }

    /** What somebody reads about the referral, page by page: other tests' referrals are late as well. */
    private List<String> noticesTo(Supplier<RequestSpecification> who) {
        return notices(who, "code");
    }

    private String noticeTexts() {
        return String.join(" ", notices(() -> as("coordinator").header("Accept-Language", "ja"), "text"));
    }

    private List<String> notices(Supplier<RequestSpecification> who, String member) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            var page = who.get()
                    .get("/api/v1/notices?limit=200" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.path("items.findAll { it.referralId == '" + referral.id() + "' }." + member));
            String next = page.path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return found;
    }
}
