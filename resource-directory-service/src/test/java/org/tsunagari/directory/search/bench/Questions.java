package org.tsunagari.directory.search.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.search.bench.Question.Kind;
import org.tsunagari.directory.search.bench.Words.Word;
import org.tsunagari.directory.search.model.BoundingBox;
import org.tsunagari.directory.search.model.Dimension;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.model.SearchCriteria.Among;
import org.tsunagari.directory.search.model.SearchCriteria.Point;
import org.tsunagari.directory.search.model.SearchCriteria.RoomMatters;
import org.tsunagari.directory.search.model.SortOrder;
import org.tsunagari.events.vocabulary.ConnectionCategory;

/** Invented questions; the same seed asks the same. */
final class Questions {

    /** Neither a holiday nor a day of which a schedule speaks by itself; a Tuesday to a Saturday. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 1);

    private static final List<String> WITH_SYNONYMS =
            List.of("喫茶店", "カフェ", "病院", "クリニック", "薬局", "公民館", "サロン", "図書館", "床屋", "美容院", "コーヒー", "青果店", "畑", "お年寄り");

    private static final int FREQUENT = 20;

    private Questions() {}

    static List<Question> of(Kind kind, int count, long seed) {
        var random = new SplittableRandom(seed * 31 + kind.ordinal());
        random.nextLong();
        List<Question> questions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            questions.add(one(kind, random));
        }
        return questions;
    }

    private static Question one(Kind kind, RandomGenerator random) {
        var wanted = new Wanted();
        String typed = "";
        switch (kind) {
            case NEAREST -> wanted.near = Catalogue.home(random);
            case NEAREST_OF_CATEGORY -> {
                wanted.near = Catalogue.home(random);
                wanted.category(random);
            }
            case OPEN_NEAREST -> {
                wanted.near = Catalogue.home(random);
                wanted.category(random);
                wanted.openAt =
                        FIRST_DAY.plusDays(random.nextInt(5)).atTime(7 + random.nextInt(14), 15 * random.nextInt(4));
            }
            case RADIUS -> {
                wanted.near = Catalogue.home(random);
                wanted.within = 1000;
            }
            case BOX -> wanted.box = box(Catalogue.home(random));
            case DISTRICT -> wanted.chosen.put(Dimension.DISTRICT, List.of(Catalogue.district(random)));
            case BEST_NEAR -> {
                wanted.near = Catalogue.home(random);
                wanted.order = SortOrder.BEST;
            }
            case FREQUENT_WORD, FACETS_OF_WORD ->
                wanted.text =
                        Words.pick(Words.PURSUITS.subList(0, FREQUENT), random).written();
            case RARE_WORD -> wanted.text = Words.surname(random).written();
            case KANA ->
                wanted.text = hiragana(
                        random.nextBoolean()
                                ? Words.pick(Words.PURSUITS, random)
                                : Words.noun(random).word());
            case SYNONYM -> wanted.text = Words.pick(WITH_SYNONYMS, random);
            case WORD_NEAR -> {
                wanted.near = Catalogue.home(random);
                wanted.within = 3000;
                wanted.category(random);
                wanted.text =
                        Words.pick(Words.PURSUITS.subList(0, FREQUENT), random).written();
            }
            case FACETS -> {}
            case COMPLETION -> typed = typed(random);
        }
        return new Question(kind, wanted.criteria(), typed);
    }

    private static String typed(RandomGenerator random) {
        Word name = Words.surname(random).and(Words.noun(random).word());
        String letters = random.nextBoolean() ? name.written() : hiragana(name);
        return letters.substring(0, Math.min(letters.length(), 2 + random.nextInt(3)));
    }

    private static String hiragana(Word word) {
        var hiragana = new StringBuilder();
        word.kana().chars().forEach(c -> hiragana.append((char) (c >= 'ァ' && c <= 'ヶ' ? c - 'ァ' + 'ぁ' : c)));
        return hiragana.toString();
    }

    private static BoundingBox box(Point middle) {
        return new BoundingBox(
                middle.longitude() - 0.011,
                middle.latitude() - 0.009,
                middle.longitude() + 0.011,
                middle.latitude() + 0.009);
    }

    /** Criteria as they are put together. */
    private static final class Wanted {
        @Nullable
        Point near;

        @Nullable
        Integer within;

        @Nullable
        BoundingBox box;

        @Nullable
        LocalDateTime openAt;

        @Nullable
        String text;

        @Nullable
        SortOrder order;

        final Map<Dimension, List<String>> chosen = new EnumMap<>(Dimension.class);

        void category(RandomGenerator random) {
            chosen.put(
                    Dimension.CATEGORY,
                    List.of(Words.pick(List.of(ConnectionCategory.values()), random)
                            .name()));
        }

        SearchCriteria criteria() {
            return new SearchCriteria(
                    Optional.ofNullable(near),
                    Optional.ofNullable(within),
                    Optional.ofNullable(box),
                    chosen,
                    Optional.empty(),
                    false,
                    RoomMatters.NOT,
                    Optional.empty(),
                    Optional.ofNullable(openAt),
                    Optional.empty(),
                    Optional.ofNullable(text),
                    Among.ALL,
                    Optional.ofNullable(order));
        }
    }
}
