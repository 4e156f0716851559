package org.tsunagari.directory.hsds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.ExportedResource;
import org.tsunagari.directory.resource.model.AccessibilityFeature;

/** A resource as a service with all that belongs to it. */
public final class ServiceWriter {

    /** Members that have no field; written as text or as JSON. */
    private static final List<String> OWN =
            List.of("nameKana", "nameEn", "type", "formality", "step", "descriptionEn", "district");

    /** Of what an import brought, the day on which {@code assurer_email} assured it. */
    static final String ASSURED = "assurance.assured_date";

    private static final String IDENTIFIERS = "organization_identifiers";
    private static final List<String> OWN_STATE = List.of("precision", "version", "confidential", "externalId");

    private final ExportedResource resource;
    private final ObjectNode told;
    private final UUID id;
    private final ObjectNode service = JsonNodeFactory.instance.objectNode();
    private final ArrayNode attributes = JsonNodeFactory.instance.arrayNode();

    private ServiceWriter(ExportedResource resource) {
        this.resource = resource;
        this.told = resource.told();
        this.id = resource.id();
    }

    /** Nested, as {@code service.json} of the specification has it. */
    public static ObjectNode full(ExportedResource resource) {
        return new ServiceWriter(resource).write();
    }

    /** What is one to one, as in lists. */
    public static ObjectNode brief(ExportedResource resource) {
        ObjectNode full = full(resource);
        removeLists(full);
        removeLists((ObjectNode) full.get("organization"));
        return full;
    }

    static void removeLists(ObjectNode node) {
        node.properties().removeIf(member -> member.getValue().isArray());
    }

    private ObjectNode write() {
        HsdsIds organization = HsdsIds.ORGANIZATION;
        service.put("id", id.toString())
                .put("organization_id", organization.of(id).toString());
        copy("name", service, "name");
        copy("description", service, "description");
        copy("website", service, "url");
        copy("email", service, "email");
        copy("application", service, "application_process");
        service.put("status", "active");
        service.put("last_modified", resource.status().changedAt().toString());
        putKept("service.", service);
        writeAssurance();
        service.set("organization", organization());
        writeNames();
        writeAudience(told.path("audience"));
        writeCost(told.path("cost"));
        writeContacts();
        writeServiceArea(told.path("serviceArea"));
        writeHours(told.path("openingHours"));
        service.putArray("service_at_locations").add(serviceAtLocation());
        OWN.forEach(member -> own(member, resource.text(member)));
        own("precision", told.has("position") ? told.at("/position/precision").asText() : null);
        own("version", Long.toString(resource.status().version()));
        own("externalId", resource.externalId().orElse(null));
        own("confidential", resource.status().confidential() ? "true" : null);
        OwnAttributes.addKind(attributes, id, Objects.requireNonNull(resource.text("category")));
        service.set("attributes", attributes);
        return service;
    }

    /** Who assured it for its source has not assured it for a day on which somebody else has. */
    private void writeAssurance() {
        LocalDate assuredOn = resource.status().assuredOn();
        String day = assuredOn == null ? "" : assuredOn.toString();
        if (!day.isEmpty()) {
            service.put("assured_date", day);
        }
        if (!day.equals(resource.kept().path(ASSURED).asText())) {
            service.remove("assurer_email");
        }
    }

    /** Every member that a service may have as an attribute. */
    static Stream<String> members() {
        return Stream.concat(OWN.stream(), OWN_STATE.stream());
    }

    private void own(String member, @Nullable String value) {
        if (value != null) {
            OwnAttributes.addMember(attributes, id, member, value);
        }
    }

    private void copy(String member, ObjectNode target, String field) {
        String text = resource.text(member);
        if (text != null) {
            target.put(field, text);
        }
    }

    private static void put(ObjectNode target, String field, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            target.set(field, value);
        }
    }

    private ObjectNode part(ArrayNode parts, String name) {
        return parts.addObject().put("id", HsdsIds.part(id, name + "/" + parts.size()));
    }

    /** What an import brought, in the same field. */
    private void putKept(String owner, ObjectNode target) {
        for (Map.Entry<String, JsonNode> kept : resource.kept().properties()) {
            if (kept.getKey().startsWith(owner)) {
                target.set(kept.getKey().substring(owner.length()), kept.getValue());
            }
        }
    }

    /** We keep no organisations: the one that an import named, else the resource itself. */
    private ObjectNode organization() {
        ObjectNode organization = JsonNodeFactory.instance.objectNode();
        String organizationId = HsdsIds.ORGANIZATION.of(id).toString();
        String name = Objects.requireNonNullElse(resource.text("name"), "");
        organization.put("id", organizationId).put("name", name);
        organization.put("description", Objects.requireNonNullElse(resource.text("description"), name));
        putKept("organization.", organization);
        // a number in the specification, which a table has as text
        String year = organization.path("year_incorporated").asText();
        if (year.matches("[0-9]{1,4}")) {
            organization.put("year_incorporated", Integer.parseInt(year));
        } else {
            organization.remove("year_incorporated");
        }
        if (organization.get(IDENTIFIERS) instanceof ArrayNode known) {
            organization.set(IDENTIFIERS, identifiers(known, organizationId));
        }
        return organization;
    }

    /** With the ids that they came with, of the organisation that is given out. */
    private ArrayNode identifiers(ArrayNode known, String organizationId) {
        ArrayNode identifiers = known.deepCopy();
        for (int i = 0; i < identifiers.size(); i++) {
            ObjectNode identifier = (ObjectNode) identifiers.get(i);
            if (!identifier.has("id")) {
                identifier.put("id", HsdsIds.part(id, "identifier/" + (i + 1)));
            }
            identifier.put("organization_id", organizationId);
        }
        return identifiers;
    }

    /** One other name has a field. */
    private void writeNames() {
        JsonNode others = told.path("alternativeNames");
        if (!others.isEmpty()) {
            service.set("alternate_name", others.get(0));
        }
        if (others.size() > 1) {
            own("alternativeNames", others.toString());
        }
    }

    private void writeAudience(JsonNode audience) {
        put(service, "eligibility_description", audience.path("eligibility"));
        put(service, "minimum_age", audience.path("minimumAge"));
        put(service, "maximum_age", audience.path("maximumAge"));
        if (!audience.path("languages").isEmpty()) {
            ArrayNode languages = service.putArray("languages");
            audience.path("languages").forEach(code -> part(languages, "language")
                    .put("service_id", id.toString())
                    .set("code", code));
        }
        own("suits", audience.has("suits") ? audience.get("suits").toString() : null);
        own(
                "languageNote",
                audience.has("languageNote") ? audience.get("languageNote").asText() : null);
    }

    private void writeCost(JsonNode cost) {
        put(service, "fees_description", cost.path("note"));
        own("cost", cost.has("type") ? cost.get("type").asText() : null);
        if (!cost.path("prices").isEmpty()) {
            ArrayNode options = service.putArray("cost_options");
            for (JsonNode price : cost.path("prices")) {
                ObjectNode option = part(options, "cost").put("service_id", id.toString());
                put(option, "option", price.path("what"));
                if (price.hasNonNull("yen")) {
                    option.put("currency", "JPY").set("amount", price.get("yen"));
                }
                put(option, "amount_description", price.path("per"));
            }
        }
    }

    private void writeContacts() {
        if (told.has("phone")) {
            phone(service.putArray("phones"), "phone", told.get("phone")).put("service_id", id.toString());
        }
        if (!told.path("contacts").isEmpty()) {
            ArrayNode contacts = service.putArray("contacts");
            for (JsonNode point : told.path("contacts")) {
                ObjectNode contact = part(contacts, "contact").put("service_id", id.toString());
                put(contact, "name", point.path("label"));
                put(contact, "title", point.path("note"));
                put(contact, "email", point.path("email"));
                if (point.has("phone")) {
                    phone(contact.putArray("phones"), "contact-phone/" + contacts.size(), point.get("phone"))
                            .set("contact_id", contact.get("id"));
                }
            }
        }
    }

    private ObjectNode phone(ArrayNode phones, String name, JsonNode number) {
        ObjectNode phone = part(phones, name);
        phone.set("number", number);
        return phone.put("type", "voice");
    }

    private void writeServiceArea(JsonNode area) {
        if (area.isEmpty()) {
            return;
        }
        ArrayNode areas = service.putArray("service_areas");
        area.path("districts").forEach(name -> area(areas, "district").set("name", name));
        if (area.has("radiusMetres")) {
            area(areas, "radius").put("extent", area.get("radiusMetres").asText());
        }
        if (area.has("note")) {
            area(areas, "text").set("description", area.get("note"));
        }
    }

    private ObjectNode area(ArrayNode areas, String type) {
        return part(areas, "area").put("service_id", id.toString()).put("extent_type", type);
    }

    private void writeHours(JsonNode hours) {
        if (hours.isObject()) {
            if (!hours.path("weekly").isEmpty()) {
                Schedules.write(hours.path("weekly"), id, service.putArray("schedules"));
            }
            own(
                    "openingHours",
                    ((ObjectNode) hours.deepCopy()).without("weekly").toString());
        }
    }

    private ObjectNode serviceAtLocation() {
        ObjectNode at = JsonNodeFactory.instance.objectNode();
        at.put("id", HsdsIds.SERVICE_AT_LOCATION.of(id).toString());
        at.put("service_id", id.toString());
        at.put("location_id", HsdsIds.LOCATION.of(id).toString());
        at.set("location", location());
        return at;
    }

    private ObjectNode location() {
        ObjectNode location = JsonNodeFactory.instance.objectNode();
        String locationId = HsdsIds.LOCATION.of(id).toString();
        location.put("id", locationId).put("location_type", "physical");
        putKept("location.", location);
        copy("name", location, "name");
        copy("transport", location, "transportation");
        put(location, "latitude", told.at("/position/latitude"));
        put(location, "longitude", told.at("/position/longitude"));
        if (told.has("address") || told.has("postalCode") || told.has("building")) {
            location.putArray("addresses").add(address(locationId));
        }
        JsonNode accessibility = told.path("accessibility");
        if (!accessibility.isEmpty()) {
            ArrayNode entries = location.putArray("accessibility");
            accessibility.path("features").forEach(code -> part(entries, "accessibility")
                    .put("location_id", locationId)
                    .put(
                            "description",
                            AccessibilityFeature.valueOf(code.asText()).ja()));
            if (accessibility.has("note")) {
                part(entries, "accessibility").put("location_id", locationId).set("details", accessibility.get("note"));
            }
        }
        return location;
    }

    private ObjectNode address(String locationId) {
        String text = Objects.requireNonNullElse(resource.text("address"), "");
        JapaneseAddress parts = JapaneseAddress.of(text);
        ObjectNode address = JsonNodeFactory.instance.objectNode();
        address.put("id", HsdsIds.part(id, "address"))
                .put("location_id", locationId)
                .put("address_1", text)
                .put("city", parts.city())
                .put("state_province", parts.prefecture())
                .put("postal_code", Objects.requireNonNullElse(resource.text("postalCode"), ""))
                .put("country", "JP")
                .put("address_type", "physical");
        copy("building", address, "address_2");
        return address;
    }
}
