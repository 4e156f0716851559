package org.tsunagari.directory.resource.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Accessibility;
import org.tsunagari.directory.resource.model.AccessibilityFeature;
import org.tsunagari.directory.resource.model.Audience;
import org.tsunagari.directory.resource.model.Capacity;
import org.tsunagari.directory.resource.model.Classification;
import org.tsunagari.directory.resource.model.Contact;
import org.tsunagari.directory.resource.model.Contact.ContactPoint;
import org.tsunagari.directory.resource.model.Cost;
import org.tsunagari.directory.resource.model.Cost.Price;
import org.tsunagari.directory.resource.model.Naming;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Position;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.Resource.KnownCapacity;
import org.tsunagari.directory.resource.model.Resource.Whereabouts;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.ServiceArea;
import org.tsunagari.directory.resource.model.ShownPosition;
import org.tsunagari.directory.resource.model.Standing;
import org.tsunagari.directory.resource.model.Standing.Erasure;
import org.tsunagari.directory.resource.model.Standing.Retirement;
import org.tsunagari.directory.resource.model.SuitedFor;
import org.tsunagari.directory.resource.model.Texts;
import org.tsunagari.directory.seal.ResourceSeal;
import org.tsunagari.events.vocabulary.ConnectionKinds;

/** Between rows of {@code resource} and the model. */
@ApplicationScoped
class ResourceRows {

    private static final TypeReference<List<Price>> PRICES = new TypeReference<>() {};
    private static final TypeReference<List<ContactPoint>> CONTACTS = new TypeReference<>() {};

    private static final TypeReference<Withheld> WITHHELD = new TypeReference<>() {};
    private static final String WITHHELD_COLUMN = "resource.withheld";

    private final ObjectMapper json;
    private final ResourceSeal seal;

    ResourceRows(ObjectMapper json, ResourceSeal seal) {
        this.json = json;
        this.seal = seal;
    }

    /** What stands in clear text was written last, by the version before, which runs beside this one for a while. */
    Resource restore(ResourceEntity row) {
        Withheld withheld = row.withheld == null
                ? Withheld.NOTHING
                : read(seal.open(row.id, WITHHELD_COLUMN, row.id, row.withheld), WITHHELD);
        ResourceDetails details = new ResourceDetails(
                new Naming(row.name, row.nameKana, row.nameEn, Arrays.asList(row.alternativeNames)),
                new Classification(row.type, ConnectionKinds.get(row.kind), row.formality, row.step),
                new Texts(row.description, row.descriptionEn),
                place(row, standsInClearText(row) ? null : withheld.spot()),
                new Audience(
                        Arrays.stream(row.suits).map(SuitedFor::valueOf).toList(),
                        row.eligibility,
                        row.minimumAge,
                        row.maximumAge,
                        Arrays.asList(row.languages),
                        row.languageNote),
                new Cost(row.cost, row.costNote, read(row.prices, PRICES)),
                new Accessibility(
                        Arrays.stream(row.accessibility)
                                .map(AccessibilityFeature::valueOf)
                                .toList(),
                        row.accessibilityNote),
                new Contact(row.phone, row.email, row.website, row.application, contacts(row, withheld)));
        return new Resource(
                new ResourceId(row.id), details, whereabouts(row), capacity(row), standing(row), row.version);
    }

    private static Standing standing(ResourceEntity row) {
        Retirement retirement = row.retirementReason == null
                ? null
                : new Retirement(
                        row.retirementReason,
                        row.retirementNote,
                        row.successorId,
                        row.retiredUnpublished,
                        row.erasureReason == null || row.erasedAt == null
                                ? null
                                : new Erasure(row.erasureReason, row.erasedAt));
        return new Standing(row.status, row.visitedOn, row.heardOn, row.assuredOn, row.assuredBy, retirement);
    }

    private static KnownCapacity capacity(ResourceEntity row) {
        return row.capacityUnit == null || row.capacityAskedOn == null
                ? new KnownCapacity(null, row.capacityVersion)
                : new KnownCapacity(
                        new Capacity(
                                row.capacityUnit,
                                row.capacityMaximum,
                                row.capacityAvailable,
                                row.capacityWaiting,
                                row.capacityAskedOn),
                        row.capacityVersion);
    }

    private static boolean standsInClearText(ResourceEntity row) {
        return row.latitude != null
                || row.address != null
                || row.postalCode != null
                || row.building != null
                || row.transport != null;
    }

    private List<ContactPoint> contacts(ResourceEntity row, Withheld withheld) {
        List<ContactPoint> plain = read(row.contacts, CONTACTS);
        return withheld.contacts().isEmpty() || Withheld.hasOneForStaff(plain) ? plain : withheld.contacts();
    }

    private static Place place(ResourceEntity row, Withheld.@Nullable Spot spot) {
        return new Place(
                spot == null ? row.postalCode : spot.postalCode(),
                spot == null ? row.address : spot.address(),
                spot == null ? row.building : spot.building(),
                spot == null ? row.transport : spot.transport(),
                row.district,
                spot != null
                        ? spot.position()
                        : row.latitude == null || row.longitude == null
                                ? null
                                : new Position(row.latitude, row.longitude, Objects.requireNonNull(row.precision)),
                row.disclosure,
                new ServiceArea(Arrays.asList(row.serviceDistricts), row.serviceRadius, row.serviceNote));
    }

    private static Whereabouts whereabouts(ResourceEntity row) {
        return new Whereabouts(
                row.locatedIn,
                row.shownLatitude == null || row.shownLongitude == null
                        ? null
                        : new ShownPosition(
                                row.shownLatitude, row.shownLongitude, Objects.requireNonNull(row.shownPrecision)));
    }

    void write(Resource resource, ResourceEntity row) {
        ResourceDetails details = resource.details();
        row.id = resource.id().value();
        row.version = resource.version();
        row.name = details.naming().name();
        row.nameKana = details.naming().kana();
        row.nameEn = details.naming().english();
        row.alternativeNames = details.naming().alternatives().toArray(String[]::new);
        row.type = details.classification().type();
        row.kind = details.classification().kind().code();
        row.formality = details.classification().formality();
        row.step = details.classification().step();
        row.description = details.texts().japanese();
        row.descriptionEn = details.texts().english();
        Withheld withheld = Withheld.of(details.place(), details.contact());
        row.withheld = withheld.holdsNothing() ? null : seal.seal(row.id, WITHHELD_COLUMN, row.id, write(withheld));
        write(details.place(), row);
        write(resource.whereabouts(), row);
        write(details.audience(), row);
        row.cost = details.cost().type();
        row.costNote = details.cost().note();
        row.prices = write(details.cost().prices());
        row.accessibility = codes(details.accessibility().features());
        row.accessibilityNote = details.accessibility().note();
        row.phone = details.contact().phone();
        row.email = details.contact().email();
        row.website = details.contact().website();
        row.application = details.contact().application();
        row.contacts = write(details.contact().shownTo(false).points());
        write(resource.standing(), row);
    }

    private static void write(Standing standing, ResourceEntity row) {
        row.status = standing.status();
        row.visitedOn = standing.visitedOn();
        row.heardOn = standing.heardOn();
        row.assuredOn = standing.assuredOn();
        row.assuredBy = standing.assuredBy();
        Retirement retirement = standing.retirement();
        row.retirementReason = retirement == null ? null : retirement.reason();
        row.retirementNote = retirement == null ? null : retirement.note();
        row.successorId = retirement == null ? null : retirement.successor();
        row.retiredUnpublished = retirement != null && retirement.unpublished();
        Erasure erasure = standing.erasure().orElse(null);
        row.erasureReason = erasure == null ? null : erasure.reason();
        row.erasedAt = erasure == null ? null : erasure.at();
    }

    private static void write(Place place, ResourceEntity row) {
        boolean secret = place.isConfidential();
        row.postalCode = secret ? null : place.postalCode();
        row.address = secret ? null : place.address();
        row.building = secret ? null : place.building();
        row.transport = secret ? null : place.transport();
        row.district = place.district();
        Position position = secret ? null : place.position();
        row.latitude = position == null ? null : position.latitude();
        row.longitude = position == null ? null : position.longitude();
        row.precision = position == null ? null : position.precision();
        row.disclosure = place.disclosure();
        row.serviceDistricts = place.serviceArea().districts().toArray(String[]::new);
        row.serviceRadius = place.serviceArea().radiusMetres();
        row.serviceNote = place.serviceArea().note();
    }

    static void write(Whereabouts whereabouts, ResourceEntity row) {
        ShownPosition shown = whereabouts.shown();
        row.locatedIn = whereabouts.locatedIn();
        row.shownLatitude = shown == null ? null : shown.latitude();
        row.shownLongitude = shown == null ? null : shown.longitude();
        row.shownPrecision = shown == null ? null : shown.precision();
    }

    private static void write(Audience audience, ResourceEntity row) {
        row.suits = codes(audience.suits());
        row.eligibility = audience.eligibility();
        row.minimumAge = audience.minimumAge();
        row.maximumAge = audience.maximumAge();
        row.languages = audience.languages().toArray(String[]::new);
        row.languageNote = audience.languageNote();
    }

    private static String[] codes(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a JSON column cannot be read", broken);
        }
    }

    private String write(@Nullable Object value) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a JSON column cannot be written", impossible);
        }
    }
}
