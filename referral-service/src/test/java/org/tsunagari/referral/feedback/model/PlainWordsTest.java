package org.tsunagari.referral.feedback.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.referral.feedback.model.ContactPreference.Language;
import org.tsunagari.referral.referral.model.ReferralStatus;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionReason;

/** What the person reads, in plain Japanese and English. */
class PlainWordsTest {

    private static final LocalDate ENDED = LocalDate.of(2026, 6, 1);

    /** Say nothing that the person could be told. */
    private static final Set<TransitionReason> WITHOUT_WORDS =
            Set.of(TransitionReason.OTHER, TransitionReason.NOT_STATED, TransitionReason.PERSON_DIED);

    static Stream<Arguments> ends() {
        return Stream.of(Language.values()).flatMap(language -> Stream.of(
                        Arguments.of(ReferralStatus.CLOSED, Transition.CLOSURE),
                        Arguments.of(ReferralStatus.DECLINED, Transition.DECLINE),
                        Arguments.of(ReferralStatus.WITHDRAWN_BY_SOURCE, Transition.WITHDRAWAL_BY_SOURCE),
                        Arguments.of(ReferralStatus.WITHDRAWN_BY_PERSON, Transition.WITHDRAWAL_BY_PERSON))
                .flatMap(end -> TransitionReason.of((Transition) end.get()[1]).stream()
                        .map(reason -> Arguments.of(language, end.get()[0], reason))));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void after_the_end_nobody_looks_for_anything_or_plans_anything(
            Language language, ReferralStatus status, TransitionReason reason) {
        String said = String.join("\n", said(language, 0, status, reason.name()));
        assertThat(said)
                .contains(language == Language.JA ? "2026年6月1日に" : "1 June 2026")
                .doesNotContain("さがしています", "いま いっしょに", "これから", "looking for", "now:", "next:");
    }

    @ParameterizedTest
    @MethodSource("ends")
    void every_reason_is_said_in_words_of_its_own(Language language, ReferralStatus status, TransitionReason reason) {
        List<String> silent = said(language, 0, status, "no-code-of-ours");
        assertThat(said(language, 0, status, reason.name()))
                .hasSize(silent.size() + (WITHOUT_WORDS.contains(reason) ? 0 : 1))
                .noneMatch(paragraph -> paragraph.contains(reason.name()));
    }

    @Test
    void what_the_person_has_found_stays_theirs() {
        assertThat(said(Language.JA, 1, ReferralStatus.CLOSED, "NEED_MET")).contains("人や 場所との つながりが 1つ つづいています。");
        assertThat(said(Language.EN, 3, ReferralStatus.CLOSED, "NEED_MET"))
                .contains("You still have 3 connections with people and places.");
    }

    @Test
    void whoever_is_declined_hears_that_another_place_was_named() {
        assertThat(said(Language.JA, 0, ReferralStatus.DECLINED, "REFERRED_ELSEWHERE"))
                .contains("2026年6月1日に、センターでは この 相談を うけないことに しました。", "ほかの ところを 紹介しました。");
    }

    private static List<String> said(Language language, int connections, ReferralStatus status, String reason) {
        Feedback.Content content = new Feedback.Content(
                LocalDate.of(2026, 4, 1),
                "見本内科クリニック",
                connections,
                List.of(Agency.CENTRE),
                List.of(Agency.SOCIAL_WELFARE_COUNCIL),
                Optional.empty(),
                "見本センター",
                "0595-00-0001");
        return new PlainWords(language).say(content, Optional.of(new Feedback.End(status, ENDED, Optional.of(reason))));
    }
}
