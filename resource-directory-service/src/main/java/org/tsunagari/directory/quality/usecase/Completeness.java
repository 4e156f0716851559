package org.tsunagari.directory.quality.usecase;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tsunagari.directory.resource.model.Accessibility;
import org.tsunagari.directory.resource.model.Audience;
import org.tsunagari.directory.resource.model.Contact;
import org.tsunagari.directory.resource.model.Cost;
import org.tsunagari.directory.resource.model.ResourceDetails;

/**
 * How much of what is worth knowing is known.
 *
 * @param score 0 to 100
 * @param missing what is not, the weightiest first
 */
public record Completeness(int score, List<Aspect> missing) {

    static Completeness of(ResourceDetails details, boolean hoursAreKnown, boolean hasPhoto) {
        Contact contact = details.contact();
        boolean needsNoPlace = !details.place().isTold() && details.comesToPeople();
        Map<Aspect, Boolean> known = new EnumMap<>(Aspect.class);
        known.put(Aspect.DESCRIPTION, details.texts().japanese() != null);
        known.put(Aspect.POSITION, needsNoPlace || details.place().position() != null);
        known.put(Aspect.ADDRESS, needsNoPlace || details.place().address() != null);
        known.put(
                Aspect.CONTACT,
                contact.phone() != null
                        || contact.email() != null
                        || contact.website() != null
                        || !contact.points().isEmpty());
        known.put(Aspect.OPENING_HOURS, hoursAreKnown);
        known.put(Aspect.ACCESSIBILITY, !details.accessibility().equals(Accessibility.UNSAID));
        known.put(Aspect.READING_OF_THE_NAME, details.naming().kana() != null);
        known.put(
                Aspect.ENGLISH,
                details.naming().english() != null || details.texts().english() != null);
        known.put(Aspect.COST, !details.cost().equals(Cost.UNSAID));
        known.put(Aspect.AUDIENCE, !details.audience().equals(Audience.UNSAID));
        known.put(Aspect.HOW_TO_JOIN, contact.application() != null);
        known.put(Aspect.PHOTO, hasPhoto);
        List<Aspect> missing = Arrays.stream(Aspect.values())
                .filter(aspect -> Boolean.FALSE.equals(known.get(aspect)))
                .toList();
        return new Completeness(100 - missing.stream().mapToInt(Aspect::points).sum(), missing);
    }
}
