package org.tsunagari.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.CaseProfileChanged;
import org.tsunagari.events.ConnectionMade;
import org.tsunagari.events.PersonErased;
import org.tsunagari.events.Topic;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionDirection;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.HouseholdType;
import org.tsunagari.testkit.RealComponents;

/** Guarantee 25: delivered one to five times, in any order, an event has one effect. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "evaluation"))
class Guarantee25DuplicatedEventsIT {

    private CaseFixture file = CaseFixture.unknown();

    @BeforeEach
    void a_case() {
        file = CaseFixture.opened();
    }

    @Test
    void an_event_delivered_five_times_has_one_effect() {
        EventFeed.Message erased =
                EventFeed.Message.of(new PersonErased(file.personId(), file.municipality()), Now.instant());
        for (int i = 0; i < 5; i++) {
            erased.send();
        }
        Consumption.awaitAllOf(Topic.REFERRAL_EVENTS);
        assertThat(Rows.texts(
                        "SELECT seq FROM audit_event WHERE payload::jsonb ->> 'event' = ?",
                        erased.id().toString()))
                .hasSize(1);
    }

    @Test
    void a_fact_told_again_under_another_event_is_still_one_fact() {
        UUID connection = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            file.tell(new ConnectionMade(
                    file.caseId(),
                    file.personId(),
                    file.municipality(),
                    connection,
                    ConnectionDirection.EXIT,
                    ConnectionCategory.COMFORTABLE_PLACE,
                    "CAFE",
                    Formality.INFORMAL,
                    null,
                    null,
                    Agency.OTHER,
                    LocalDate.of(2023, 6, 1)));
        }
        Consumption.awaitAllOf(Topic.CASE_EVENTS);
        assertThat(Rows.texts("SELECT connection_id FROM connection_fact WHERE case_id = ?", file.caseId()))
                .containsExactly(connection.toString());
    }

    @Test
    void the_later_state_wins_whichever_news_comes_last() {
        Instant earlier = Now.instant();
        Instant later = earlier.plusMillis(1);
        EventFeed.Message.of(profile(HouseholdType.ALONE), later).send();
        EventFeed.Message.of(profile(HouseholdType.OTHER), earlier).send();
        Consumption.awaitAllOf(Topic.CASE_EVENTS);
        assertThat(Rows.texts("SELECT household FROM case_profile_fact WHERE case_id = ?", file.caseId()))
                .containsExactly("ALONE");
    }

    private CaseProfileChanged profile(HouseholdType household) {
        return new CaseProfileChanged(
                file.caseId(), file.personId(), file.municipality(), household, List.of(), List.of());
    }
}
