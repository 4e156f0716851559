package org.tsunagari.directory.search.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.resource.model.AccessibilityFeature;
import org.tsunagari.directory.resource.model.CostType;
import org.tsunagari.directory.resource.model.ResourceType;
import org.tsunagari.directory.resource.model.SuitedFor;
import org.tsunagari.directory.search.model.BoundingBox;
import org.tsunagari.directory.search.model.Dimension;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.model.SearchCriteria.Among;
import org.tsunagari.directory.search.model.SearchCriteria.Days;
import org.tsunagari.directory.search.model.SearchCriteria.Point;
import org.tsunagari.directory.search.model.SearchCriteria.RoomMatters;
import org.tsunagari.directory.search.model.SortOrder;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.ConnectionLayer;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;
import org.tsunagari.kit.tenancy.MunicipalTime;

/**
 * The codes that somebody chose; what is no code is refused with a pointer, never ignored.
 *
 * @param prefix {@code ?} in a URL, {@code /} in a body
 */
record Chosen(
        String prefix,
        @Nullable List<String> category,
        @Nullable List<String> layer,
        @Nullable List<String> district,
        @Nullable List<String> type,
        @Nullable List<String> step,
        @Nullable List<String> formality,
        @Nullable List<String> cost,
        @Nullable List<String> suits,
        @Nullable List<String> language,
        @Nullable List<String> accessibility) {

    static final int MAX_METRES = 200_000;

    /** What recurs is looked through day by day. */
    private static final int MAX_DAYS = 31;

    private static final int MAX_VALUES = 50;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    static SearchCriteria criteria(
            Optional<Point> near,
            Optional<Integer> within,
            Optional<BoundingBox> box,
            Chosen chosen,
            Optional<Integer> age,
            boolean placesFree,
            boolean hasRoom,
            Optional<String> serves,
            Optional<LocalDateTime> openAt,
            Optional<Days> takesPlace,
            Optional<String> text,
            Optional<SortOrder> sort) {
        if (within.isPresent() && near.isEmpty()) {
            throw QueryText.invalid(chosen.prefix.equals("?") ? "?within" : "/withinMetres", "required");
        }
        if (sort.filter(order -> order == SortOrder.DISTANCE).isPresent() && near.isEmpty()) {
            throw QueryText.invalid(chosen.prefix + "near", "required");
        }
        RoomMatters room = hasRoom ? RoomMatters.REQUIRED : RoomMatters.NOT;
        return new SearchCriteria(
                near,
                within,
                box,
                chosen.read(),
                age,
                placesFree,
                room,
                serves,
                openAt,
                takesPlace,
                text,
                Among.ALL,
                sort);
    }

    static Optional<LocalDateTime> openAt(boolean now, Optional<LocalDateTime> time, Clock clock, String pointer) {
        if (now && time.isPresent()) {
            throw QueryText.invalid(pointer, "out-of-range");
        }
        return now ? Optional.of(LocalDateTime.now(clock.withZone(MunicipalTime.ZONE))) : time;
    }

    /**
     * From today, for a week, where only one end is said.
     *
     * @param pointer at the last day
     */
    static Optional<Days> takesPlace(Optional<LocalDate> from, Optional<LocalDate> to, Clock clock, String pointer) {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = from.orElseGet(() -> LocalDate.now(clock.withZone(MunicipalTime.ZONE)));
        LocalDate last = to.orElseGet(() -> first.plusDays(6));
        if (last.isBefore(first) || !last.isBefore(first.plusDays(MAX_DAYS))) {
            throw QueryText.invalid(pointer, "out-of-range");
        }
        return Optional.of(new Days(first, last));
    }

    private Map<Dimension, List<String>> read() {
        Map<Dimension, List<String>> chosen = new EnumMap<>(Dimension.class);
        readCategories(chosen);
        chosen.put(Dimension.LAYER, codes("layer", ConnectionLayer.class, layer));
        chosen.put(Dimension.DISTRICT, limited("district", district));
        chosen.put(Dimension.TYPE, codes("type", ResourceType.class, type));
        chosen.put(Dimension.STEP, codes("step", Step.class, step));
        chosen.put(Dimension.FORMALITY, codes("formality", Formality.class, formality));
        chosen.put(Dimension.COST, codes("cost", CostType.class, cost));
        chosen.put(Dimension.SUITS, codes("suits", SuitedFor.class, suits));
        chosen.put(Dimension.ACCESSIBILITY, codes("accessibility", AccessibilityFeature.class, accessibility));
        List<String> languages = limited("language", language);
        if (!languages.stream().allMatch(code -> LANGUAGE.matcher(code).matches())) {
            throw QueryText.invalid(pointer("language"), "unknown-code");
        }
        chosen.put(Dimension.LANGUAGE, languages);
        return chosen;
    }

    /** A code may be both, like PEOPLE; then either will do. */
    private void readCategories(Map<Dimension, List<String>> chosen) {
        List<String> kinds = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        for (String code : limited("category", category)) {
            boolean isCategory = Arrays.stream(ConnectionCategory.values())
                    .anyMatch(known -> known.name().equals(code));
            boolean isKind = ConnectionKinds.find(code).isPresent();
            if (!isCategory && !isKind) {
                throw QueryText.invalid(pointer("category"), "unknown-code");
            }
            if (isCategory) {
                categories.add(code);
            }
            if (isKind) {
                kinds.add(code);
            }
        }
        chosen.put(Dimension.CATEGORY, categories);
        chosen.put(Dimension.KIND, kinds);
    }

    private <E extends Enum<E>> List<String> codes(String name, Class<E> codes, @Nullable List<String> values) {
        return limited(name, values).stream()
                .map(value -> QueryText.code(pointer(name), codes, value).name())
                .toList();
    }

    private List<String> limited(String name, @Nullable List<String> values) {
        List<String> given = values == null ? List.of() : values;
        if (given.size() > MAX_VALUES || given.stream().anyMatch(value -> value.indexOf('\u001f') >= 0)) {
            throw QueryText.invalid(pointer(name), "out-of-range");
        }
        return given;
    }

    /** In a body the lists have names in the plural. */
    private String pointer(String name) {
        if (prefix.equals("?")) {
            return "?" + name;
        }
        return "/"
                + switch (name) {
                    case "category" -> "categories";
                    case "suits", "accessibility", "formality" -> name;
                    default -> name + "s";
                };
    }
}
