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
import org.tsunagari.events.ReferralAmended;
import org.tsunagari.events.ReferralSubmitted;
import org.tsunagari.events.Topic;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.Basis;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionDirection;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.HouseholdType;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;
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
    void what_a_referral_says_last_counts_whichever_news_comes_last() {
        UUID referral = UUID.randomUUID();
        Instant earlier = Now.instant();
        EventFeed.Message.of(amended(referral, Need.NO_FOOD), earlier.plusMillis(2))
                .send();
        EventFeed.Message.of(amended(referral, Need.WORK), earlier.plusMillis(1))
                .send();
        EventFeed.Message.of(submitted(referral), earlier).send();
        Consumption.awaitAllOf(Topic.REFERRAL_EVENTS);
        assertThat(Rows.texts(
                        "SELECT main_need || ' ' || urgency || ' ' || source_kind FROM amended_referral WHERE referral_id = ?",
                        referral))
                .containsExactly("NO_FOOD URGENT PHARMACY");
    }

    private ReferralAmended amended(UUID referral, Need main) {
        return new ReferralAmended(
                referral,
                file.personId(),
                file.municipality(),
                List.of(main),
                main,
                RequestedBy.PERSON,
                Urgency.URGENT);
    }

    private ReferralSubmitted submitted(UUID referral) {
        return new ReferralSubmitted(
                referral,
                file.personId(),
                file.municipality(),
                LocalDate.of(2023, 5, 10),
                UUID.randomUUID(),
                OrganisationKind.PHARMACY,
                null,
                List.of(Need.CARE),
                Need.CARE,
                RequestedBy.PERSON,
                Basis.CONSENT,
                Urgency.ROUTINE,
                Channel.API,
                80);
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
