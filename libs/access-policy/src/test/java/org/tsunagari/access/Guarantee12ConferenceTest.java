package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.access.AccessFixture.aConferenceMember;
import static org.tsunagari.access.AccessFixture.basis;
import static org.tsunagari.access.AccessFixture.permit;
import static org.tsunagari.access.AccessFixture.refusal;
import static org.tsunagari.access.AccessFixture.seen;
import static org.tsunagari.access.Consents.HOSPITAL;
import static org.tsunagari.access.Consents.IGA;
import static org.tsunagari.access.Consents.NABARI;
import static org.tsunagari.access.Consents.NOW;
import static org.tsunagari.access.Consents.consent;
import static org.tsunagari.access.Consents.to;
import static org.tsunagari.access.Consents.withdrawn;
import static org.tsunagari.access.DataCategory.IDENTITY;
import static org.tsunagari.access.DataCategory.NARRATIVE;
import static org.tsunagari.access.DataCategory.NEEDS;
import static org.tsunagari.access.DataCategory.SUPPORT;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Guarantee 12: 支援会議 basis only with convener, meeting, membership, reason, unexpired window, second person's review;
 * 重層的支援会議 without consent → 403.
 */
class Guarantee12ConferenceTest {

    private static final AccessFixture MEMBER = aConferenceMember();
    private static final Instant OPENS = NOW.minus(Duration.ofHours(1));
    private static final Instant CLOSES = NOW.plus(Duration.ofHours(1));

    @Test
    void all_in_order_the_support_conference_needs_no_consent() {
        Decision decision = MEMBER.tabled(inOrder()).readsEverything();

        assertThat(seen(decision)).containsExactly(IDENTITY, NEEDS, NARRATIVE, SUPPORT);
        assertThat(basis(decision)).isEqualTo(LegalBasis.SUPPORT_CONFERENCE);
        assertThat(permit(decision).consentVersion()).isEmpty();
        assertThat(permit(decision).disclosed()).containsExactly(IDENTITY, NEEDS, NARRATIVE, SUPPORT);
    }

    @Test
    void a_case_that_is_not_tabled_is_not_shown_even_with_consent() {
        assertThat(refusal(MEMBER.consenting(agreed()).readsEverything())).isEqualTo(DenialReason.NO_RELATION);
    }

    static Stream<Arguments> one_thing_missing() {
        return Stream.of(
                Arguments.of("another municipality convenes", window(IGA, "account-1", "need", OPENS, CLOSES, "b")),
                Arguments.of("not a member", window(NABARI, "account-2", "need", OPENS, CLOSES, "b")),
                Arguments.of("no reason", window(NABARI, "account-1", " ", OPENS, CLOSES, "b")),
                Arguments.of("not yet open", window(NABARI, "account-1", "need", NOW.plusNanos(1), CLOSES, "b")),
                Arguments.of("closed", window(NABARI, "account-1", "need", OPENS, NOW, "b")),
                Arguments.of("not reviewed", window(NABARI, "account-1", "need", OPENS, CLOSES, "")),
                Arguments.of("reviewed by who tabled it", window(NABARI, "account-1", "need", OPENS, CLOSES, "a")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("one_thing_missing")
    void one_thing_missing_and_nothing_is_shown(String what, ConferenceWindow window) {
        assertThat(refusal(MEMBER.tabled(window).readsEverything())).as(what).isEqualTo(DenialReason.NO_RELATION);
        assertThat(refusal(MEMBER.consenting(agreed()).tabled(window).readsEverything()))
                .as("%s, with consent", what)
                .isEqualTo(DenialReason.NO_RELATION);
    }

    @Test
    void the_window_opens_on_the_instant_and_is_closed_on_the_instant() {
        assertThat(MEMBER.tabled(window(NABARI, "account-1", "need", NOW, CLOSES, "b"))
                        .readsEverything()
                        .isPermitted())
                .isTrue();
        assertThat(MEMBER.tabled(window(NABARI, "account-1", "need", OPENS, NOW.plusNanos(1), "b"))
                        .readsEverything()
                        .isPermitted())
                .isTrue();
    }

    @Test
    void a_multi_agency_conference_without_consent_answers_403() {
        DenialReason reason = refusal(MEMBER.tabled(multiAgency()).readsEverything());

        assertThat(reason).isEqualTo(DenialReason.MULTI_AGENCY_NEEDS_CONSENT);
        assertThat(reason.answer()).isEqualTo(DenialReason.Answer.FORBIDDEN);
        assertThat(refusal(MEMBER.tabled(multiAgency())
                        .consenting(withdrawn(agreed()))
                        .readsEverything()))
                .isEqualTo(DenialReason.MULTI_AGENCY_NEEDS_CONSENT);
    }

    @Test
    void a_multi_agency_conference_with_consent_shows_what_was_agreed() {
        Decision decision = MEMBER.tabled(multiAgency()).consenting(agreed()).readsEverything();

        assertThat(seen(decision)).containsExactly(IDENTITY, SUPPORT);
        assertThat(basis(decision)).isEqualTo(LegalBasis.CONSENT);
    }

    @Test
    void the_support_conference_adds_to_a_consent_and_each_category_names_its_own_basis() {
        Decision decision = MEMBER.tabled(inOrder()).consenting(agreed()).readsEverything();

        assertThat(permit(decision).bases())
                .containsEntry(IDENTITY, LegalBasis.CONSENT)
                .containsEntry(NEEDS, LegalBasis.SUPPORT_CONFERENCE);
        assertThat(basis(decision)).isEqualTo(LegalBasis.SUPPORT_CONFERENCE);
    }

    @Test
    void one_closed_window_does_not_spoil_an_open_one() {
        ConferenceWindow closed = window(NABARI, "account-1", "need", OPENS, NOW, "b");

        assertThat(MEMBER.tabled(closed).tabled(inOrder()).readsEverything().isPermitted())
                .isTrue();
    }

    @Test
    void a_member_reads_for_the_conference_only_and_changes_nothing() {
        assertThat(refusal(MEMBER.tabled(inOrder()).during(Purpose.SUPPORT).readsEverything()))
                .isEqualTo(DenialReason.PURPOSE);
        assertThat(refusal(MEMBER.tabled(inOrder()).does(Operation.WRITE_CASE))).isEqualTo(DenialReason.ROLE);
    }

    @Test
    void the_window_of_a_doctor_without_the_role_of_a_member_opens_nothing() {
        AccessFixture doctor =
                AccessFixture.aReferrer().during(Purpose.CONFERENCE).tabled(inOrder());

        assertThat(refusal(doctor.readsEverything())).isEqualTo(DenialReason.NO_RELATION);
    }

    @Test
    void the_reason_stays_out_of_logs() {
        assertThat(window(NABARI, "account-1", "canary", OPENS, CLOSES, "b").toString())
                .doesNotContain("canary");
    }

    private static ConsentSnapshot agreed() {
        return consent(to(HOSPITAL, Purpose.CONFERENCE, IDENTITY, SUPPORT));
    }

    private static ConferenceWindow inOrder() {
        return window(NABARI, "account-1", "need", OPENS, CLOSES, "b");
    }

    private static ConferenceWindow multiAgency() {
        return conference(ConferenceKind.MULTI_AGENCY, NABARI, "account-1", "need", OPENS, CLOSES, "b");
    }

    private static ConferenceWindow window(
            String convener, String member, String reason, Instant opens, Instant closes, String reviewer) {
        return conference(ConferenceKind.SUPPORT_CONFERENCE, convener, member, reason, opens, closes, reviewer);
    }

    private static ConferenceWindow conference(
            ConferenceKind kind,
            String convener,
            String member,
            String reason,
            Instant opens,
            Instant closes,
            String reviewer) {
        Optional<String> reviewedBy = Optional.of(reviewer).filter(name -> !name.isEmpty());
        return new ConferenceWindow(
                new UUID(1, 1), kind, convener, Set.of(member), reason, opens, closes, "a", reviewedBy);
    }
}
