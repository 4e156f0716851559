package org.tsunagari.directory.search.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.search.model.Hit.Highlight;
import org.tsunagari.directory.search.model.Hit.Part;
import org.tsunagari.directory.text.Fragment;
import org.tsunagari.directory.text.TextIndex;
import org.tsunagari.directory.text.TextQuery;

/** Shows where in a resource the words were found. */
@ApplicationScoped
class Highlights {

    /** Characters kept before and behind a match in a long text. */
    private static final int AROUND = 30;

    private final TextIndex text;

    Highlights(TextIndex text) {
        this.text = text;
    }

    List<Highlight> of(Resource resource, TextQuery query) {
        ResourceDetails details = resource.details();
        Place place = details.place();
        return Stream.of(
                        in("name", details.name(), query),
                        in("nameKana", details.naming().kana(), query),
                        in("nameEn", details.naming().english(), query),
                        in("alternativeNames", String.join("、", details.naming().alternatives()), query),
                        in("description", details.texts().japanese(), query),
                        in("descriptionEn", details.texts().english(), query),
                        in("address", place.isConfidential() ? null : place.address(), query))
                .flatMap(List::stream)
                .toList();
    }

    private List<Highlight> in(String field, @Nullable String value, TextQuery query) {
        if (value == null || query.isEmpty()) {
            return List.of();
        }
        List<Fragment> fragments = text.highlight(value, query);
        return fragments.stream().anyMatch(Fragment::match)
                ? List.of(new Highlight(field, shortened(fragments)))
                : List.of();
    }

    private static List<Part> shortened(List<Fragment> fragments) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < fragments.size(); i++) {
            Fragment fragment = fragments.get(i);
            parts.add(new Part(
                    fragment.match() ? fragment.text() : excerpt(fragment.text(), i > 0, i + 1 < fragments.size()),
                    fragment.match()));
        }
        return parts;
    }

    /** What is near a match; what is far from it becomes an ellipsis. */
    private static String excerpt(String text, boolean afterMatch, boolean beforeMatch) {
        int room = (afterMatch ? AROUND : 0) + (beforeMatch ? AROUND : 0);
        if (text.length() <= room + 1) {
            return text;
        }
        String beginning = afterMatch ? text.substring(0, boundary(text, AROUND)) : "";
        String end = beforeMatch ? text.substring(boundary(text, text.length() - AROUND)) : "";
        return beginning + "…" + end;
    }

    /** Not between the halves of one character. */
    private static int boundary(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) ? index + 1 : index;
    }
}
