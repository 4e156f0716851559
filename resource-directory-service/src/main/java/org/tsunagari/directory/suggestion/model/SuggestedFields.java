package org.tsunagari.directory.suggestion.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Accessibility;
import org.tsunagari.directory.resource.model.Audience;
import org.tsunagari.directory.resource.model.Classification;
import org.tsunagari.directory.resource.model.Contact;
import org.tsunagari.directory.resource.model.Cost;
import org.tsunagari.directory.resource.model.Naming;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Position;
import org.tsunagari.directory.resource.model.PositionDisclosure;
import org.tsunagari.directory.resource.model.PositionPrecision;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceType;
import org.tsunagari.directory.resource.model.ServiceArea;
import org.tsunagari.directory.resource.model.Texts;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;

/**
 * What a resident can say about a resource; what is left out is not said.
 *
 * @param category a leaf of the taxonomy
 * @param application how to join
 */
public record SuggestedFields(
        @Nullable String name,
        @Nullable String nameKana,
        @Nullable ResourceType type,
        @Nullable String category,
        @Nullable String description,
        @Nullable String address,
        @Nullable String district,
        @Nullable String phone,
        @Nullable String website,
        @Nullable String application,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    /** A new resource, as far as it goes; empty where name or kind is not said. What nobody calls otherwise is a spot. */
    public Optional<ResourceDetails> asNew() {
        if (name == null || category == null) {
            return Optional.empty();
        }
        return ConnectionKinds.find(category)
                .map(kind -> new ResourceDetails(
                        new Naming(name, nameKana, null, List.of()),
                        new Classification(type == null ? ResourceType.SPOT : type, kind, kind.formality(), null),
                        new Texts(description, null),
                        new Place(
                                null,
                                address,
                                null,
                                null,
                                district,
                                position(null),
                                PositionDisclosure.EXACT,
                                ServiceArea.UNLIMITED),
                        Audience.UNSAID,
                        Cost.UNSAID,
                        Accessibility.UNSAID,
                        new Contact(phone, null, website, application, List.of())));
    }

    /** What is known, with what is said instead of it; how much of the place is told stays as it is. */
    public ResourceDetails appliedTo(ResourceDetails known) {
        Naming naming = known.naming();
        Place place = known.place();
        Contact contact = known.contact();
        return new ResourceDetails(
                new Naming(
                        or(name, naming.name()),
                        name != null || nameKana != null ? nameKana : naming.kana(),
                        naming.english(),
                        naming.alternatives()),
                classified(known.classification()),
                new Texts(
                        description == null ? known.texts().japanese() : description,
                        known.texts().english()),
                new Place(
                        place.postalCode(),
                        address == null ? place.address() : address,
                        place.building(),
                        place.transport(),
                        district == null ? place.district() : district,
                        latitude == null ? place.position() : position(place.position()),
                        place.disclosure(),
                        place.serviceArea()),
                known.audience(),
                known.cost(),
                known.accessibility(),
                new Contact(
                        phone == null ? contact.phone() : phone,
                        contact.email(),
                        website == null ? contact.website() : website,
                        application == null ? contact.application() : application,
                        contact.points()));
    }

    /** Another kind brings its own half of the relationship map along; an editor's own words may say otherwise. */
    private Classification classified(Classification known) {
        ConnectionKind kind =
                Optional.ofNullable(category).flatMap(ConnectionKinds::find).orElse(known.kind());
        return new Classification(
                type == null ? known.type() : type,
                kind,
                kind.equals(known.kind()) ? known.formality() : kind.formality(),
                known.step());
    }

    public SuggestedFields withPhone(@Nullable String number) {
        return new SuggestedFields(
                name,
                nameKana,
                type,
                category,
                description,
                address,
                district,
                number,
                website,
                application,
                latitude,
                longitude);
    }

    private static String or(@Nullable String said, String known) {
        return said == null ? known : said;
    }

    private @Nullable Position position(@Nullable Position known) {
        return latitude == null || longitude == null
                ? known
                : new Position(latitude, longitude, PositionPrecision.APPROXIMATE);
    }

    @Override
    public String toString() {
        return "SuggestedFields[…]";
    }
}
