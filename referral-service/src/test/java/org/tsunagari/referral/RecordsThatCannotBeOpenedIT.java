package org.tsunagari.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.referral.ReferralApi.as;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.referral.deadline.usecase.DeadlineWatch;
import org.tsunagari.testkit.RealComponents;

/** A record whose ciphertext is broken is set aside, and stops nobody. All persons are invented. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "referral"))
class RecordsThatCannotBeOpenedIT {

    private final DeadlineWatch watch;
    private final MeterRegistry metrics;
    private InventedPatient patient = InventedPatient.somebody();
    private String broken = "";
    private boolean mended;

    @Inject
    RecordsThatCannotBeOpenedIT(DeadlineWatch watch, MeterRegistry metrics) {
        this.watch = watch;
        this.metrics = metrics;
    }

    @BeforeEach
    void a_record_is_broken() throws Exception {
        ReferralApi.registerOrganisations();
        watch.look();
        patient = InventedPatient.somebody();
        broken = patient.referredBy("referrer");
        turnAByte();
        mended = false;
    }

    @AfterEach
    void nobodyElseMeetsIt() throws Exception {
        if (!mended) {
            turnAByte();
        }
    }

    @Test
    void it_is_set_aside_once_and_those_behind_it_are_compared() throws Exception {
        double found = found();
        InventedPatient other = InventedPatient.somebody();
        String first = other.referredBy("referrer");
        String second = other.livingElsewhere().referredBy("other-referrer");

        watch.look();

        assertThat(pairs(first, second)).containsExactly("OPEN");
        assertThat(state()).containsExactly("set aside, not due");
        assertThat(found()).isEqualTo(found + 1);
        List<String> since = since();
        watch.look();
        assertThat(since()).isEqualTo(since);
        assertThat(found()).isEqualTo(found + 1);
    }

    @Test
    void who_is_like_it_is_recorded_all_the_same() throws Exception {
        String other = patient.referredBy("other-referrer");
        assertThat(other).isNotEqualTo(broken);
        assertThat(state()).containsExactly("set aside, not due");
        as("coordinator")
                .body(patient.described())
                .post("/api/v1/persons/matches")
                .then()
                .statusCode(200);
    }

    @Test
    void an_upgrade_that_makes_everybodys_keys_anew_goes_on_without_it() throws Exception {
        Database.execute("SELECT set_config('tsunagari.municipality', '24208', false);"
                + "UPDATE person SET match_scheme = 0 WHERE id = '" + broken + "'");
        InventedPatient other = InventedPatient.somebody();
        String known = other.referredBy("referrer");

        watch.look();

        assertThat(other.referredBy("other-referrer")).isEqualTo(known);
        assertThat(state()).containsExactly("set aside, not due");
    }

    @Test
    void once_it_is_mended_and_described_anew_it_is_compared_again() throws Exception {
        watch.look();
        assertThat(state()).containsExactly("set aside, not due");
        turnAByte();
        mended = true;
        String other = patient.livingElsewhere().referredBy("other-referrer");
        CorrectingPersonsIT.correct(broken, "REACHED_OTHERWISE", Map.of("mobile", "090-0000-0000"))
                .then()
                .statusCode(201);

        watch.look();

        assertThat(state()).containsExactly("readable, not due");
        assertThat(pairs(broken, other)).containsExactly("OPEN");
    }

    /** Once breaks the record, twice mends it. */
    private void turnAByte() throws Exception {
        Database.execute("SELECT set_config('tsunagari.municipality', '24208', false);"
                + "UPDATE person SET identity = set_byte(identity, 20, 255 - get_byte(identity, 20)) WHERE id = '"
                + broken + "'");
    }

    private List<String> state() throws Exception {
        return Database.ask(
                "24208",
                "SELECT CASE WHEN unreadable_since IS NULL THEN 'readable' ELSE 'set aside' END"
                        + " || CASE WHEN duplicates_due THEN ', due' ELSE ', not due' END FROM person WHERE id = '"
                        + broken + "'");
    }

    private List<String> since() throws Exception {
        return Database.ask("24208", "SELECT unreadable_since::text FROM person WHERE id = '" + broken + "'");
    }

    private static List<String> pairs(String one, String other) throws Exception {
        return Database.ask(
                "24208",
                "SELECT state FROM person_duplicate WHERE one_id IN ('%1$s', '%2$s') AND other_id IN ('%1$s', '%2$s')"
                        .formatted(one, other));
    }

    private double found() {
        return metrics.get("tsunagari.persons.unreadable").counter().count();
    }
}
