package org.tsunagari.directory.exchange.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.exchange.file.ExportedResource;
import org.tsunagari.directory.opening.model.KnownHours;
import org.tsunagari.directory.opening.model.OpeningTimes;
import org.tsunagari.directory.opening.web.OpeningHoursBody;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ShownPosition;
import org.tsunagari.directory.resource.web.ResourceRequest;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * What of resources may leave the directory, in the members of the API: the one place from which every export starts
 * (ADR 0302).
 */
@ApplicationScoped
public class ToldResources {

    private final OpeningTimes times;
    private final ExternalIds externalIds;
    private final MunicipalityContext municipality;
    private final LocalCalendar calendar;
    private final ObjectMapper json;

    ToldResources(
            OpeningTimes times,
            ExternalIds externalIds,
            MunicipalityContext municipality,
            LocalCalendar calendar,
            ObjectMapper json) {
        this.times = times;
        this.externalIds = externalIds;
        this.municipality = municipality;
        this.calendar = calendar;
        this.json = json;
    }

    /** In the same order, joining the transaction of the use case. */
    public List<ExportedResource> of(List<Resource> resources, ExchangeFormat format) {
        List<UUID> ids =
                resources.stream().map(resource -> resource.id().value()).toList();
        Map<UUID, KnownHours> hours = times.of(ids);
        Map<UUID, ExternalIds.Kept> kept = externalIds.kept(format.siblings(), ids);
        Map<UUID, Instant> changedAt = externalIds.changedAt(ids);
        return resources.stream()
                .map(resource -> {
                    UUID id = resource.id().value();
                    boolean confidential = resource.details().place().isConfidential();
                    Optional<ExternalIds.Kept> before =
                            Optional.ofNullable(kept.get(id)).filter(file -> !confidential);
                    return new ExportedResource(
                            id,
                            municipality.current().orElseThrow(),
                            before.filter(file -> file.source().equals(format.source()))
                                    .map(ExternalIds.Kept::externalId),
                            told(resource, hours.get(id)),
                            before.map(ExternalIds.Kept::members).orElseGet(json::createObjectNode),
                            new ExportedResource.Status(
                                    resource.stage(calendar.today()).name(),
                                    resource.standing().assuredOn(),
                                    confidential,
                                    resource.version(),
                                    changedAt.getOrDefault(id, Instant.EPOCH)));
                })
                .toList();
    }

    private ObjectNode told(Resource resource, @Nullable KnownHours hours) {
        ObjectNode told = json.valueToTree(ResourceRequest.from(resource.details()));
        if (resource.details().place().isConfidential()) {
            told.remove(Members.PLACE);
        }
        told.remove(List.of("position", "disclosure"));
        ShownPosition shown = resource.whereabouts().shown();
        if (shown != null) {
            told.putObject("position")
                    .put("latitude", shown.latitude())
                    .put("longitude", shown.longitude())
                    .put("precision", shown.precision().name());
        }
        resource.district().ifPresent(district -> told.put("district", district));
        if (told.get("contacts") instanceof ArrayNode contacts) {
            told.set("contacts", forEverybody(contacts));
        }
        if (hours != null) {
            told.set("openingHours", json.valueToTree(OpeningHoursBody.from(hours.hours())));
        }
        dropEmpty(told);
        return told;
    }

    private ArrayNode forEverybody(ArrayNode contacts) {
        ArrayNode told = json.createArrayNode();
        contacts.forEach(contact -> {
            if (!Members.isForStaff(contact)) {
                told.add(((ObjectNode) contact.deepCopy()).without("visibility"));
            }
        });
        return told;
    }

    /** Lists and values that say nothing. */
    private static void dropEmpty(JsonNode node) {
        for (Iterator<JsonNode> members = node.elements(); members.hasNext(); ) {
            JsonNode member = members.next();
            dropEmpty(member);
            if (node.isObject() && (member.isNull() || (member.isContainerNode() && member.isEmpty()))) {
                members.remove();
            }
        }
    }
}
