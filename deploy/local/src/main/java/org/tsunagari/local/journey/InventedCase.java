package org.tsunagari.local.journey;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the people of the journey write into their forms. Nobody here exists. The dates lie so far back that the
 * assessment "three months later" can be recorded today.
 */
record InventedCase(LocalDate today, LocalDate birthDate) {

    static final String NAME = "見本 つなぐ";

    /** Approximate middle of a residential quarter of Nabari, nobody's home. */
    private static final Map<String, Object> HOME = Map.of("latitude", 34.6301, "longitude", 136.1003);

    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1931, 4, 1);
    private static final int BIRTHDAYS = 9_000;

    private static final String INSTRUMENT = "nabari-six-outcomes";
    private static final int INSTRUMENT_VERSION = 1;
    private static final List<String> ITEMS = List.of(
            "BASICS_OF_LIFE", "RESOURCES", "CONNECTIONS", "LEARNING_AND_DECIDING", "ACCESS_TO_CARE", "BEING_OF_USE");

    /** Somebody else on every walk, as far as the register of persons can tell. */
    static InventedCase at(ZonedDateTime now) {
        long number = now.toEpochSecond() % BIRTHDAYS;
        return new InventedCase(now.toLocalDate(), FIRST_BIRTHDAY.plusDays(number));
    }

    LocalDate sentOn() {
        return today.minusMonths(3).minusDays(10);
    }

    LocalDate connectedOn() {
        return sentOn().plusDays(14);
    }

    Map<String, Object> referral() {
        return Map.of(
                "sentOn",
                sentOn(),
                "practitionerName",
                "架空 医師",
                "urgency",
                "ROUTINE",
                "person",
                person(),
                "needs",
                List.of(
                        Map.of("code", "COMMUNITY_RELATIONS", "main", true),
                        Map.of("code", "HEALTH"),
                        Map.of("code", "NUTRITION")),
                "requestedBy",
                "PERSON",
                "wish",
                "妻を亡くしてから話す相手がいない。近くで気楽に立ち寄れるところがあれば行ってみたい。",
                "consent",
                Map.of("form", "ORAL", "givenOn", sentOn(), "witness", "架空 看護師", "sourceMayBeTold", true));
    }

    private Map<String, Object> person() {
        return Map.of(
                "name", NAME,
                "nameKana", "ミホン ツナグ",
                "sex", "MALE",
                "birthDate", birthDate,
                "address", "三重県名張市 見本番地0",
                "phone", "0595-00-0000",
                "homePosition", HOME);
    }

    Map<String, Object> statusReport(String place) {
        return Map.of(
                "supportGiven", "まちの保健室が訪問し、ご本人と一緒に「%s」へ行きました。週に一度通われています。".formatted(place),
                "plan", "月に一度お会いして、暮らしのご様子をうかがいます。",
                "agencies",
                        List.of(
                                Map.of("agency", "CENTRE", "state", "NOW"),
                                Map.of("agency", "NEIGHBOURHOOD_HEALTH_ROOM", "state", "NOW"),
                                Map.of("agency", "SOCIAL_WELFARE_COUNCIL", "state", "PLANNED")));
    }

    Map<String, Object> baseline(String caseId) {
        return outcome(caseId, "BASELINE", sentOn().plusDays(7), 2, List.of(3, 2, 1, 2, 3, 1));
    }

    Map<String, Object> threeMonthsLater(String caseId) {
        return outcome(caseId, "FOLLOW_UP", sentOn().plusDays(7).plusMonths(3), 4, List.of(3, 3, 4, 3, 3, 3));
    }

    private static Map<String, Object> outcome(
            String caseId, String point, LocalDate recordedOn, int selfRatedHealth, List<Integer> scores) {
        var answers = new ArrayList<Map<String, Object>>();
        for (int item = 0; item < ITEMS.size(); item++) {
            answers.add(Map.of("item", ITEMS.get(item), "score", scores.get(item)));
        }
        return Map.of(
                "caseId", caseId,
                "instrument", INSTRUMENT,
                "instrumentVersion", INSTRUMENT_VERSION,
                "point", point,
                "recordedOn", recordedOn,
                "selfRatedHealth", selfRatedHealth,
                "answers", answers);
    }
}
