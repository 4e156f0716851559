package org.tsunagari.casework.connection.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsunagari.casework.casefile.model.CaseFixture.TODAY;
import static org.tsunagari.casework.casefile.model.CaseFixture.aCase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tsunagari.casework.casefile.model.CaseRefused;
import org.tsunagari.casework.casefile.model.CaseRefused.Reason;
import org.tsunagari.casework.prescription.model.Destination;
import org.tsunagari.casework.prescription.model.PrescriptionId;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionDirection;
import org.tsunagari.events.vocabulary.Formality;

class ConnectionTest {

    private static final LocalDate START = LocalDate.of(2026, 5, 1);
    private static final Optional<ResourceId> A_RESOURCE = Optional.of(new ResourceId(UUID.randomUUID()));

    @Test
    void an_exit_may_name_a_resource_and_the_prescription_that_led_to_it() {
        Tie tie = tie(ConnectionDirection.EXIT, cafe(A_RESOURCE), Optional.of(new PrescriptionId(UUID.randomUUID())));

        Connection made = make(tie, TODAY);

        assertThat(made.endedOn()).isEmpty();
        assertThat(made.version()).isZero();
    }

    @Test
    void an_entry_names_neither_resource_nor_prescription() {
        refused(
                Reason.EXIT_ONLY_RESOURCE,
                () -> make(tie(ConnectionDirection.ENTRY, cafe(A_RESOURCE), Optional.empty()), TODAY));
        refused(
                Reason.EXIT_ONLY_PRESCRIPTION,
                () -> make(
                        tie(
                                ConnectionDirection.ENTRY,
                                cafe(Optional.empty()),
                                Optional.of(new PrescriptionId(UUID.randomUUID()))),
                        TODAY));
    }

    @Test
    void a_connection_starts_today_at_the_latest() {
        Tie tie = tie(ConnectionDirection.EXIT, cafe(Optional.empty()), Optional.empty());

        assertThat(make(tie, START).tie().startedOn()).isEqualTo(START);
        refused(Reason.STARTS_IN_THE_FUTURE, () -> make(tie, START.minusDays(1)));
    }

    @Test
    void a_connection_ends_once_after_it_started_and_not_in_the_future() {
        Connection lasting = make(tie(ConnectionDirection.EXIT, cafe(Optional.empty()), Optional.empty()), TODAY);

        refused(Reason.ENDS_BEFORE_START, () -> lasting.end(START.minusDays(1), TODAY));
        refused(Reason.ENDS_IN_THE_FUTURE, () -> lasting.end(TODAY.plusDays(1), TODAY));
        Connection ended = lasting.end(START, TODAY);
        assertThat(ended.endedOn()).contains(START);
        assertThat(ended.version()).isEqualTo(1);
        refused(Reason.ALREADY_ENDED, () -> ended.end(START, TODAY));
    }

    @Test
    void kind_and_category_must_fit() {
        assertThat(Destination.of(ConnectionCategory.COMFORTABLE_PLACE, "CAFE", Optional.empty())
                        .kind()
                        .formality())
                .isEqualTo(Formality.INFORMAL);
        refused(Reason.KIND_OUTSIDE_CATEGORY, () -> Destination.of(ConnectionCategory.FOOD, "CAFE", Optional.empty()));
        refused(Reason.UNKNOWN_KIND, () -> Destination.of(ConnectionCategory.FOOD, "MOON", Optional.empty()));
    }

    private static Destination cafe(Optional<ResourceId> resource) {
        return Destination.of(ConnectionCategory.COMFORTABLE_PLACE, "CAFE", resource);
    }

    private static Tie tie(ConnectionDirection direction, Destination to, Optional<PrescriptionId> prescription) {
        return new Tie(
                direction,
                to,
                Formality.INFORMAL,
                Agency.OTHER,
                Optional.empty(),
                prescription,
                Optional.empty(),
                START);
    }

    private static Connection make(Tie tie, LocalDate today) {
        return Connection.make(
                new ConnectionId(UUID.randomUUID()), aCase().build().requireOpen(), tie, today);
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(CaseRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
