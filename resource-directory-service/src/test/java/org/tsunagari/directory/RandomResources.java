package org.tsunagari.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Resources with anything said or not said of them. All invented. */
final class RandomResources {

    private static final String[] WORDS = {
        "見本",
        "茶屋",
        "縁側",
        "ｶﾌｪ",
        "\"引用\"",
        "a,b",
        "<b>&amp;",
        "改行\nあり",
        "=1+1",
        "髙﨑①",
        "𠮷野家",
        "it's",
        "🌸",
        "  間  ",
        "]]>"
    };
    private static final String[] KINDS = {"CAFE", "LIBRARY", "RADIO_EXERCISE", "CIVIC_CENTRE", "MEAL_DELIVERY"};

    private final Random random;

    RandomResources(long seed) {
        this.random = new Random(seed);
    }

    /** The first has everything, the second nothing that can be left out. */
    Map<String, Object> next(int index) {
        boolean everything = index == 0;
        Map<String, Object> body = new TreeMap<>();
        body.put("name", "見本" + index + text());
        body.put("type", pick("SPOT", "FACILITY", "SHOP", "PERSON", "GROUP", "ACTIVITY", "EVENT"));
        body.put("category", pick(KINDS));
        body.put("formality", pick("FORMAL", "INFORMAL"));
        if (index == 1) {
            return body;
        }
        for (Map.Entry<String, Object> member : optional().entrySet()) {
            if (everything || random.nextBoolean()) {
                body.put(member.getKey(), member.getValue());
            }
        }
        return body;
    }

    private Map<String, Object> optional() {
        Map<String, Object> more = new TreeMap<>();
        more.put("nameKana", "ミホン" + random.nextInt(100));
        more.put("nameEn", "Sample " + random.nextInt(100));
        more.put("alternativeNames", texts());
        more.put("step", pick("DAILY_LIFE", "ACTIVITY", "WORK"));
        more.put("description", text());
        more.put("descriptionEn", "In English " + random.nextInt());
        more.put("postalCode", "518-000" + random.nextInt(10));
        more.put("address", "三重県名張市見本町" + random.nextInt(99) + "番地");
        more.put("building", "見本ビル" + random.nextInt(9) + "階");
        more.put("transport", text());
        more.put("district", pick("西地区", "東地区"));
        more.put("position", position());
        more.put("serviceArea", Map.of("districts", List.of("西地区"), "radiusMetres", 500, "note", text()));
        more.put("audience", audience());
        more.put("cost", cost());
        more.put("accessibility", Map.of("features", List.of("WHEELCHAIR", "PARKING"), "note", text()));
        more.put("phone", "0595-00-" + (1000 + random.nextInt(9000)));
        more.put("email", "a" + random.nextInt(100) + "@example.jp");
        more.put("website", "https://example.jp/" + random.nextInt(100) + "?a=1&b=2");
        more.put("application", text());
        more.put("contacts", List.of(Map.of("label", text(), "phone", "090-0000-0000", "note", text())));
        return more;
    }

    private Map<String, Object> position() {
        return Map.of(
                "latitude", 34.5 + random.nextDouble() / 10,
                "longitude", 136.0 + random.nextDouble() / 10,
                "precision", pick("EXACT", "APPROXIMATE"));
    }

    private Map<String, Object> audience() {
        return Map.of(
                "suits", List.of(pick("EVERYBODY", "OLDER_PEOPLE"), "SECLUDED_PEOPLE"),
                "eligibility", text(),
                "minimumAge", random.nextInt(20),
                "maximumAge", 60 + random.nextInt(40),
                "languages", List.of("ja", "pt-BR"),
                "languageNote", text());
    }

    private Map<String, Object> cost() {
        return Map.of(
                "type", pick("FREE", "DONATION", "PAID", "VARIES"),
                "note", text(),
                "prices",
                        List.of(
                                Map.of("what", "珈琲", "yen", random.nextInt(1000), "per", "1杯"),
                                Map.of("what", text())));
    }

    /**
     * @param manifold more than one rule
     */
    Map<String, Object> hours(boolean manifold) {
        Map<String, Object> hours = new TreeMap<>();
        if (!manifold) {
            hours.put(
                    "weekly",
                    List.of(Map.of("days", List.of("MONDAY", "FRIDAY"), "opens", "18:00", "closes", "02:00")));
            hours.put("note", text());
            return hours;
        }
        hours.put(
                "weekly",
                List.of(
                        Map.of(
                                "days",
                                List.of("MONDAY", pick("TUESDAY", "SUNDAY")),
                                "opens",
                                "09:30",
                                "closes",
                                "17:00"),
                        Map.of(
                                "days",
                                List.of("SATURDAY"),
                                "weeks",
                                List.of(1, 3),
                                "opens",
                                "10:00",
                                "closes",
                                "12:00")));
        hours.put("holidays", pick("AS_USUAL", "CLOSED"));
        hours.put(
                "exceptions",
                List.of(Map.of("from", "2026-12-29", "to", "2027-01-03", "everyYear", true, "note", "年末年始")));
        hours.put("note", text());
        return hours;
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        IntStream.rangeClosed(0, random.nextInt(3)).forEach(i -> texts.add(text()));
        return texts;
    }

    /** Never blank, and not longer than anything allows. */
    private String text() {
        StringBuilder text = new StringBuilder("文");
        IntStream.rangeClosed(0, random.nextInt(4)).forEach(i -> text.append(pick(WORDS)));
        return text.append("末").toString();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
