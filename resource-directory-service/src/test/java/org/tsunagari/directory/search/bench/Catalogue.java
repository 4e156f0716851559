package org.tsunagari.directory.search.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.tsunagari.directory.opening.model.HolidayRule;
import org.tsunagari.directory.opening.model.OpeningException;
import org.tsunagari.directory.opening.model.OpeningHours;
import org.tsunagari.directory.opening.model.TimeSpan;
import org.tsunagari.directory.opening.model.WeeklyHours;
import org.tsunagari.directory.resource.model.Accessibility;
import org.tsunagari.directory.resource.model.AccessibilityFeature;
import org.tsunagari.directory.resource.model.Audience;
import org.tsunagari.directory.resource.model.Classification;
import org.tsunagari.directory.resource.model.Contact;
import org.tsunagari.directory.resource.model.Cost;
import org.tsunagari.directory.resource.model.CostType;
import org.tsunagari.directory.resource.model.Naming;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Position;
import org.tsunagari.directory.resource.model.PositionDisclosure;
import org.tsunagari.directory.resource.model.PositionPrecision;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.Resource.Whereabouts;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.ResourceType;
import org.tsunagari.directory.resource.model.ServiceArea;
import org.tsunagari.directory.resource.model.Standing;
import org.tsunagari.directory.resource.model.Status;
import org.tsunagari.directory.resource.model.SuitedFor;
import org.tsunagari.directory.resource.model.Texts;
import org.tsunagari.directory.search.bench.Words.Noun;
import org.tsunagari.directory.search.bench.Words.Word;
import org.tsunagari.directory.search.model.SearchCriteria.Point;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.Step;

/**
 * Invented resources of an invented prefecture: thirty towns of different size, people and places crowded around their
 * middles. The same index always gives the same resource, so that none has to be remembered.
 *
 * @param size how many
 * @param today the day by which assurances are reckoned
 */
record Catalogue(int size, LocalDate today) {

    private static final long SEED = 20_261_130;
    private static final double SOUTH = 34.2;
    private static final double WEST = 135.9;
    private static final double HEIGHT = 0.9;
    private static final double WIDTH = 1.0;

    /** One town after the other is smaller: the first has a quarter of all, the last one in a hundred. */
    private static final double ALL_TOWNS = townsUpTo(Words.TOWNS.size());

    static final List<OpeningHours> HOURS = List.of(
            weekdays(540, 1020, HolidayRule.CLOSED, List.of()),
            weekdays(510, 1050, HolidayRule.CLOSED, List.of()),
            weekdays(600, 960, HolidayRule.AS_USUAL, List.of()),
            weekdays(540, 1080, HolidayRule.CLOSED, newYear()),
            hours(EnumSet.allOf(DayOfWeek.class), 540, 1260, HolidayRule.AS_USUAL, List.of()),
            hours(EnumSet.allOf(DayOfWeek.class), 600, 1200, HolidayRule.AS_USUAL, newYear()),
            hours(EnumSet.complementOf(EnumSet.of(DayOfWeek.MONDAY)), 540, 1140, HolidayRule.AS_USUAL, List.of()),
            hours(EnumSet.complementOf(EnumSet.of(DayOfWeek.WEDNESDAY)), 420, 1080, HolidayRule.AS_USUAL, List.of()),
            hours(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), 1080, 1560, HolidayRule.AS_USUAL, List.of()),
            hours(EnumSet.of(DayOfWeek.TUESDAY), 570, 690, HolidayRule.CLOSED, List.of()),
            firstAndThird(DayOfWeek.THURSDAY, 600, 720),
            firstAndThird(DayOfWeek.SUNDAY, 780, 900));

    /** A resource with its hours, where they are known. */
    record Entry(Resource resource, Optional<Integer> hours) {}

    Entry entry(int index) {
        var random = new SplittableRandom(SEED * 1_000_003L + index);
        random.nextLong();
        var id = new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
        int town = town(random);
        String quarter = Words.pick(Words.QUARTERS, random);
        Point point = point(random, town);
        Noun noun = Words.noun(random);
        Word pursuit = Words.pursuit(random);
        Naming naming = naming(random, noun, pursuit, town, quarter);
        ConnectionKind kind =
                random.nextInt(10) == 0 ? Words.pick(ConnectionKinds.all(), random) : ConnectionKinds.get(noun.kind());
        var position = new Position(point.latitude(), point.longitude(), PositionPrecision.EXACT);
        var details = new ResourceDetails(
                naming,
                new Classification(
                        ResourceType.valueOf(noun.type()),
                        kind,
                        kind.formality(),
                        random.nextInt(3) == 0 ? Words.pick(List.of(Step.values()), random) : null),
                new Texts(random.nextInt(10) == 0 ? null : description(random, noun, pursuit), null),
                new Place(
                        null,
                        "見本県" + Words.TOWNS.get(town) + quarter + (1 + random.nextInt(9)) + "丁目"
                                + (1 + random.nextInt(40)) + "番地",
                        null,
                        null,
                        Words.TOWNS.get(town) + quarter + "地区",
                        position,
                        PositionDisclosure.EXACT,
                        ServiceArea.UNLIMITED),
                new Audience(some(SuitedFor.values(), 2, random), null, null, null, languages(random), null),
                new Cost(
                        random.nextInt(4) == 0 ? null : Words.pick(List.of(CostType.values()), random),
                        null,
                        List.of()),
                new Accessibility(some(AccessibilityFeature.values(), 3, random), null),
                new Contact(
                        "0000-%02d-%04d".formatted(random.nextInt(100), random.nextInt(10_000)),
                        null,
                        null,
                        null,
                        List.of()));
        var whereabouts = new Whereabouts(
                null, position.shown(PositionDisclosure.EXACT, Optional.empty()).orElseThrow());
        var resource = Resource.first(new ResourceId(id), details, whereabouts, standing(random));
        return new Entry(
                resource, random.nextInt(10) < 7 ? Optional.of(random.nextInt(HOURS.size())) : Optional.empty());
    }

    private Standing standing(RandomGenerator random) {
        LocalDate assured = today.minusDays(random.nextInt(550));
        LocalDate visited = random.nextInt(5) == 0 ? assured : null;
        LocalDate heard = random.nextInt(10) == 0 ? assured : null;
        return new Standing(Status.PUBLISHED, visited, heard, assured, null, null);
    }

    private static Naming naming(RandomGenerator random, Noun noun, Word pursuit, int town, String quarter) {
        int way = random.nextInt(10);
        if (way == 9) {
            // whose reading nobody has told
            return new Naming(Words.TOWNS.get(town) + quarter + noun.word().written(), null, null, List.of());
        }
        Word name = way < 5
                ? Words.surname(random).and(noun.word())
                : way < 7
                        ? Words.bright(random).and(noun.word())
                        : way < 8
                                ? Words.surname(random).and(pursuit).and(new Word("の会", "ノカイ"))
                                : Words.bright(random).and(pursuit).and(new Word("の集い", "ノツドイ"));
        return new Naming(
                name.written(),
                name.kana(),
                null,
                random.nextInt(10) == 0 ? List.of(Words.bright(random).written()) : List.of());
    }

    private static String description(RandomGenerator random, Noun noun, Word pursuit) {
        return Words.pick(
                        List.of(
                                "%2$sが好きな人が集まる%1$sです。%3$sもできます。初めての方も気軽にどうぞ。",
                                "地域の皆さんに親しまれている%1$s。%2$sと%3$sを楽しみながら、ゆっくり話ができます。",
                                "週に一度、%2$sの時間があります。%3$sの道具は無料でお貸しします。お茶も出ます。",
                                "一人で来られる方が多い%1$sです。%3$sに詳しい店主が、%2$sの話を聞いてくれます。"),
                        random)
                .formatted(
                        noun.word().written(),
                        pursuit.written(),
                        Words.pursuit(random).written());
    }

    private static <E extends Enum<E>> List<E> some(E[] all, int most, RandomGenerator random) {
        List<E> some = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(Words.pick(List.of(all), random));
        }
        return some;
    }

    private static List<String> languages(RandomGenerator random) {
        return switch (random.nextInt(20)) {
            case 0 -> List.of("ja", "en");
            case 1 -> List.of("ja", "pt-BR");
            case 2 -> List.of("ja", "vi");
            default -> random.nextBoolean() ? List.of("ja") : List.of();
        };
    }

    private static int town(RandomGenerator random) {
        double at = random.nextDouble() * ALL_TOWNS;
        int town = 0;
        while (town + 1 < Words.TOWNS.size() && townsUpTo(town + 1) < at) {
            town++;
        }
        return town;
    }

    private static double townsUpTo(int count) {
        double sum = 0;
        for (int i = 1; i <= count; i++) {
            sum += 1.0 / i;
        }
        return sum;
    }

    /** Where somebody may live: as crowded as the resources themselves. */
    static Point home(RandomGenerator random) {
        return point(random, town(random));
    }

    static String district(RandomGenerator random) {
        return Words.TOWNS.get(town(random)) + Words.pick(Words.QUARTERS, random) + "地区";
    }

    /** Nine of ten within some kilometres of the town's middle, the others anywhere. */
    private static Point point(RandomGenerator random, int town) {
        if (random.nextInt(10) == 0) {
            return new Point(
                    degrees(SOUTH + random.nextDouble() * HEIGHT), degrees(WEST + random.nextDouble() * WIDTH));
        }
        var middle = new SplittableRandom(SEED + town);
        double latitude = SOUTH + middle.nextDouble() * HEIGHT;
        double longitude = WEST + middle.nextDouble() * WIDTH;
        double spread = 0.012 + 0.012 * middle.nextDouble();
        return new Point(
                degrees(latitude + random.nextGaussian() * spread),
                degrees(longitude + random.nextGaussian() * spread));
    }

    /** To a tenth of a metre, as maps tell them. */
    private static double degrees(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    private static OpeningHours weekdays(
            int opens, int closes, HolidayRule holidays, List<OpeningException> exceptions) {
        return hours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), opens, closes, holidays, exceptions);
    }

    private static OpeningHours hours(
            Set<DayOfWeek> days, int opens, int closes, HolidayRule holidays, List<OpeningException> exceptions) {
        return new OpeningHours(
                List.of(new WeeklyHours(List.copyOf(days), List.of(), new TimeSpan(opens, closes))),
                holidays,
                List.of(),
                exceptions,
                null);
    }

    private static OpeningHours firstAndThird(DayOfWeek day, int opens, int closes) {
        return new OpeningHours(
                List.of(new WeeklyHours(List.of(day), List.of(1, 3), new TimeSpan(opens, closes))),
                HolidayRule.AS_USUAL,
                List.of(),
                List.of(),
                null);
    }

    private static List<OpeningException> newYear() {
        return List.of(
                new OpeningException(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 3), true, List.of(), "年末年始"));
    }
}
