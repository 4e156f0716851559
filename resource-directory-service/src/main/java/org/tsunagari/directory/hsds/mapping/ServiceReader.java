package org.tsunagari.directory.hsds.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagari.directory.exchange.file.AssuredDates;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.ImportedRow.Offer;
import org.tsunagari.directory.exchange.file.WebAddresses;

/**
 * A service, at one of its locations, on its way in. Fields of HSDS come first; what it has no field for is read from
 * our own attributes, where there are any.
 */
public final class ServiceReader {

    private static final List<String> OWN_TEXTS =
            List.of("nameKana", "nameEn", "type", "formality", "step", "descriptionEn", "district");

    /** What a resource has no member for: kept, and given out again. */
    private static final List<String> KEPT = List.of(
            "interpretation_services", "wait_time", "fees", "accreditations", "licenses", "alert", "assurer_email");

    private static final List<String> KEPT_OF_ORGANIZATION = List.of(
            "name",
            "alternate_name",
            "description",
            "website",
            "email",
            "tax_status",
            "tax_id",
            "year_incorporated",
            "legal_status",
            "logo",
            "uri");

    private static final List<String> KEPT_OF_LOCATION = List.of("external_identifier", "external_identifier_type");

    /** Who calls an organisation what: kept as it came. */
    private static final List<String> IDENTIFIER = List.of("id", "identifier_scheme", "identifier_type", "identifier");

    private static final List<String> NOT_CARRIED = List.of("program", "funding", "metadata");
    private static final List<String> NOT_CARRIED_OF_ORGANIZATION =
            List.of("programs", "funding", "metadata", "contacts", "attributes");
    private static final List<String> NOT_CARRIED_OF_LOCATION =
            List.of("metadata", "contacts", "languages", "attributes");
    private static final List<String> NOT_CARRIED_OF_PLACE =
            List.of("metadata", "contacts", "service_areas", "attributes");

    private static final String REQUIRED_DOCUMENTS = "必要な書類: ";

    private final JsonNode service;
    private final JsonNode at;
    private final JsonNode location;
    private final String pointer;
    private final String atPointer;
    private final Map<String, String> own;
    private final ObjectMapper json;
    private final LocalDate today;
    private final ImportedRow row;

    /**
     * @param number of the row
     * @param pointer to the service
     * @param index of the location among the service's, which may have none
     * @param first whether it is the first in the order of their ids, and so is known by the service's
     */
    public ServiceReader(
            JsonNode service,
            long number,
            String pointer,
            int index,
            boolean first,
            ObjectMapper json,
            LocalDate today) {
        this.service = service;
        this.at = service.path("service_at_locations").path(index);
        this.location = at.path("location");
        this.pointer = pointer;
        this.atPointer = pointer + "/service_at_locations/" + index;
        this.own = OwnAttributes.members(service);
        this.json = json;
        this.today = today;
        String id = service.path("id").asText().strip();
        this.row = new ImportedRow(
                number,
                Fields.where(service, pointer),
                first ? id : id + "/" + at.path("id").asText());
    }

    public ImportedRow read() {
        say("name", service, "name");
        say("description", service, "description");
        WebAddresses.take(row, Fields.text(service, "url").orElse(""), Fields.where(service, pointer) + "/url");
        say("email", service, "email");
        OWN_TEXTS.forEach(this::sayOwn);
        readNames();
        readKind();
        readAudience();
        readCost();
        readApplication();
        String organization = pointer + "/organization";
        new ContactReader(
                        row,
                        service,
                        pointer,
                        Stream.of(
                                new ContactReader.Owner(at, atPointer),
                                new ContactReader.Owner(location, atPointer + "/location"),
                                new ContactReader.Owner(service.path("organization"), organization)))
                .read();
        readServiceArea();
        readHours();
        if (location.isObject()) {
            new PlaceReader(row, location, atPointer + "/location").read(own.getOrDefault("precision", "EXACT"));
        }
        keep();
        sayWhatIsNotCarried();
        if (own.getOrDefault("version", "").matches("[0-9]{1,15}")) {
            row.madeFrom(Long.parseLong(own.get("version")));
        }
        readStatus();
        readAssurance();
        return row;
    }

    /** Kept beside the name of who assured it: the two are given out together, or not at all. */
    private void readAssurance() {
        String written = Fields.text(service, "assured_date").orElse("");
        AssuredDates.take(row, written, Fields.where(service, pointer) + "/assured_date", today);
        row.assuredOn().ifPresent(day -> row.kept().put(ServiceWriter.ASSURED, day.toString()));
    }

    private void readStatus() {
        String where = Fields.where(service, pointer) + "/status";
        row.comesFrom("status", where);
        switch (service.path("status").asText().strip()) {
            case "", "active" -> {}
            case "inactive", "defunct" -> row.offeredAs(Offer.NO_LONGER);
            default -> {
                row.warning(where, "not-active");
                row.offeredAs(Offer.NOT_AT_PRESENT);
            }
        }
    }

    private void say(String member, JsonNode node, String field) {
        row.comesFrom(member, Fields.where(node, pointer) + "/" + field);
        say(member, Fields.text(node, field).orElse(""));
    }

    private void say(String member, String text) {
        if (text.isEmpty()) {
            row.said().putNull(member);
        } else {
            row.said().put(member, text);
        }
    }

    private void sayOwn(String member) {
        String text = own.get(member);
        if (text != null) {
            row.said().put(member, text);
        }
    }

    private void readNames() {
        ArrayNode others = row.said().putArray("alternativeNames");
        String other = service.path("alternate_name").asText().strip();
        if (own.containsKey("alternativeNames")) {
            row.said().set("alternativeNames", tree(own.get("alternativeNames"), "alternativeNames"));
        } else if (!other.isEmpty()) {
            others.add(other);
        }
    }

    private JsonNode tree(String text, String member) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException none) {
            row.warning(Fields.where(service, pointer) + "/attributes/" + member, "malformed-json");
            return json.nullNode();
        }
    }

    private void readKind() {
        row.comesFrom("category", Fields.where(service, pointer) + "/attributes");
        OwnAttributes.kind(service).ifPresent(code -> row.said().put("category", code));
        row.usual().put("type", "ACTIVITY");
    }

    private void readAudience() {
        ObjectNode audience = row.said().putObject("audience");
        row.comesFrom("audience", Fields.where(service, pointer) + "/eligibility_description");
        Fields.text(service, "eligibility_description").ifPresent(text -> audience.put("eligibility", text));
        whole(service, "minimum_age").ifPresent(age -> audience.put("minimumAge", age));
        whole(service, "maximum_age").ifPresent(age -> audience.put("maximumAge", age));
        JsonNode languages = service.path("languages");
        for (int i = 0; i < languages.size(); i++) {
            readLanguage(languages.get(i), pointer + "/languages/" + i, audience);
        }
        if (own.containsKey("suits")) {
            audience.set("suits", tree(own.get("suits"), "suits"));
        }
        Optional.ofNullable(own.get("languageNote"))
                .or(() -> languages
                        .valueStream()
                        .flatMap(language -> Fields.text(language, "note").stream())
                        .distinct()
                        .reduce(ServiceReader::beside))
                .ifPresent(note -> audience.put("languageNote", note));
    }

    private void readLanguage(JsonNode language, String where, ObjectNode audience) {
        Fields.text(language, "code")
                .ifPresentOrElse(
                        code -> audience.withArray("languages").add(code),
                        () -> row.warning(
                                Fields.where(language, where),
                                "field-not-carried",
                                language.path("name").asText()));
    }

    /** Texts that stood apart stay apart. */
    static String beside(String one, String other) {
        return one + "、" + other;
    }

    private Optional<Integer> whole(JsonNode node, String field) {
        return Fields.text(node, field).flatMap(text -> {
            try {
                return Optional.of((int) Double.parseDouble(text));
            } catch (NumberFormatException none) {
                row.warning(Fields.where(node, pointer) + "/" + field, "wrong-format");
                return Optional.empty();
            }
        });
    }

    /** Money of other countries stands in words. */
    private void readCost() {
        ObjectNode cost = row.said().putObject("cost");
        row.comesFrom("cost", Fields.where(service, pointer) + "/fees_description");
        Fields.text(service, "fees_description").ifPresent(note -> cost.put("note", note));
        if (own.containsKey("cost")) {
            cost.put("type", own.get("cost"));
        }
        for (JsonNode option : service.path("cost_options")) {
            ObjectNode price = cost.withArray("prices").addObject();
            price.put(
                    "what",
                    Fields.text(option, "option")
                            .or(() -> Fields.text(option, "amount_description"))
                            .orElse("料金"));
            boolean yen = option.path("currency").asText().equalsIgnoreCase("JPY");
            if (yen) {
                whole(option, "amount").ifPresent(amount -> price.put("yen", amount));
                Fields.text(option, "amount_description").ifPresent(per -> price.put("per", per));
            } else {
                String words = Stream.of("amount", "currency", "amount_description")
                        .map(field -> Fields.text(option, field))
                        .flatMap(Optional::stream)
                        .reduce((one, other) -> one + " " + other)
                        .orElse("");
                say(price, "per", words);
            }
        }
    }

    private static void say(ObjectNode target, String member, String text) {
        if (!text.isEmpty()) {
            target.put(member, text);
        }
    }

    /** Who is to bring something is told where it says how to come. */
    private void readApplication() {
        String where = Fields.where(service, pointer) + "/application_process";
        row.comesFrom("application", where);
        String documents = service.path("required_documents")
                .valueStream()
                .map(document -> Fields.text(document, "document"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("、"));
        String bring = documents.isEmpty() ? "" : REQUIRED_DOCUMENTS + documents;
        String application = Fields.text(service, "application_process").orElse("");
        say(
                "application",
                Stream.of(application, bring).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n")));
    }

    private void readServiceArea() {
        ObjectNode area = row.said().putObject("serviceArea");
        row.comesFrom("serviceArea", Fields.where(service, pointer) + "/service_areas");
        List<String> words = new ArrayList<>();
        for (JsonNode part : service.path("service_areas")) {
            switch (part.path("extent_type").asText()) {
                case "district" ->
                    area.withArray("districts").add(part.path("name").asText());
                case "radius" -> whole(part, "extent").ifPresent(metres -> area.put("radiusMetres", metres));
                case "text" -> Fields.text(part, "description").ifPresent(words::add);
                default ->
                    Fields.text(part, "description")
                            .or(() -> Fields.text(part, "name"))
                            .ifPresent(words::add);
            }
        }
        say(area, "note", words.stream().reduce(ServiceReader::beside).orElse(""));
    }

    private void readHours() {
        String more = own.get("openingHours");
        ObjectNode hours =
                more != null && tree(more, "openingHours") instanceof ObjectNode ours ? ours : json.createObjectNode();
        ArrayNode weekly = hours.putArray("weekly");
        List<JsonNode> schedules = Stream.of(service, at, location)
                .flatMap(owner -> owner.path("schedules").valueStream())
                .toList();
        for (JsonNode schedule : schedules) {
            new ScheduleReader(row, schedule, Fields.where(schedule, pointer + "/schedules"), today)
                    .read()
                    .ifPresent(weekly::add);
        }
        row.comesFrom("openingHours", Fields.where(service, pointer) + "/schedules");
        if (more != null || !weekly.isEmpty()) {
            row.said().set("openingHours", hours);
        } else if (schedules.isEmpty()) {
            row.said().putNull("openingHours");
        }
    }

    private void keep() {
        keep("service", service, KEPT);
        keep("location", location, KEPT_OF_LOCATION);
        JsonNode organization = service.path("organization");
        keep("organization", organization, KEPT_OF_ORGANIZATION);
        ArrayNode identifiers = json.createArrayNode();
        for (JsonNode identifier : organization.path("organization_identifiers")) {
            ObjectNode one = identifiers.addObject();
            IDENTIFIER.forEach(field -> Fields.text(identifier, field).ifPresent(value -> one.put(field, value)));
        }
        if (!identifiers.isEmpty()) {
            row.kept().set("organization.organization_identifiers", identifiers);
        }
    }

    private void keep(String owner, JsonNode node, List<String> fields) {
        for (String field : fields) {
            Fields.text(node, field).ifPresent(value -> row.kept().put(owner + "." + field, value));
        }
    }

    private void sayWhatIsNotCarried() {
        NOT_CARRIED.forEach(field -> sayNotCarried(service, pointer, field));
        NOT_CARRIED_OF_ORGANIZATION.forEach(
                field -> sayNotCarried(service.path("organization"), pointer + "/organization", field));
        NOT_CARRIED_OF_LOCATION.forEach(field -> sayNotCarried(location, atPointer + "/location", field));
        NOT_CARRIED_OF_PLACE.forEach(field -> sayNotCarried(at, atPointer, field));
        OwnAttributes.ofOthers(service)
                .forEach((index, attribute) -> row.warning(
                        Fields.where(attribute, pointer + "/attributes/" + index),
                        "field-not-carried",
                        Fields.text(attribute.path("taxonomy_term"), "name")
                                .or(() -> Fields.text(attribute, "value"))
                                .orElse("")));
    }

    private void sayNotCarried(JsonNode owner, String where, String field) {
        JsonNode value = owner.path(field);
        if (value.isContainerNode() && !value.isEmpty()) {
            JsonNode first = value.isArray() ? value.get(0) : value;
            String place =
                    first.has(Fields.ORIGIN) ? Fields.where(first, "") : Fields.where(owner, where) + "/" + field;
            row.warning(place, "field-not-carried");
        }
    }
}
