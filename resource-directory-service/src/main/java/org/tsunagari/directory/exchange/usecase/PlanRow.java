package org.tsunagari.directory.exchange.usecase;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.RowProblem;
import org.tsunagari.directory.opening.model.KnownHours;
import org.tsunagari.directory.opening.model.OpeningHours;
import org.tsunagari.directory.opening.model.OpeningTimes;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.model.Status;
import org.tsunagari.directory.resource.usecase.Survivors;
import org.tsunagari.directory.resource.web.ResourceRequest;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.kit.web.Ids;

/**
 * Says what a row would do, and writes nothing. Three states meet: what the source said last time, what it says now,
 * and what editors have made of it. Only what the source says otherwise than last time is taken over; so the same file
 * again changes nothing, and undoes no editor's work. Of a file that we have given out ourselves, what we would give out
 * now is the last time: a position that went out coarse is no news when it comes back.
 */
@ApplicationScoped
class PlanRow {

    private final Resources resources;
    private final Survivors survivors;
    private final OpeningTimes times;
    private final Districts districts;
    private final ExternalIds externalIds;
    private final OwnRows ownRows;
    private final RowBinding binding;
    private final ObjectMapper json;

    PlanRow(
            Resources resources,
            Survivors survivors,
            OpeningTimes times,
            Districts districts,
            ExternalIds externalIds,
            OwnRows ownRows,
            RowBinding binding,
            ObjectMapper json) {
        this.resources = resources;
        this.survivors = survivors;
        this.times = times;
        this.districts = districts;
        this.externalIds = externalIds;
        this.ownRows = ownRows;
        this.binding = binding;
        this.json = json;
    }

    /** What the row is about, and what its source said of it before. */
    private record Before(@Nullable Resource resource, Map<String, String> digests, boolean ownFile) {}

    @Transactional
    public RowPlan of(ImportedRow row, ImportOptions options) {
        List<RowProblem> problems = new ArrayList<>(row.problems());
        Before before = before(row, options);
        ObjectNode news = Members.changedSince(row.said(), before.digests());
        Resource known = before.resource();
        if (known != null && known.details().place().isConfidential()) {
            keepPlace(news, row, problems);
        }
        dropUnknownDistricts(news, row, problems);
        ObjectNode target = known == null ? usual(row, options) : current(known);
        RowBinding.Bound bound = binding.bind(Members.merged(target, news), news.has("openingHours"), row);
        problems.addAll(bound.problems());
        ResourceDetails wanted = bound.details();
        OpeningHours hours = otherHours(bound.hours(), known);
        boolean emptiesHours = news.has("openingHours")
                && news.get("openingHours").isNull()
                && known != null
                && times.of(known.id().value()).isPresent();
        if (known != null
                && wanted != null
                && (hours != null || emptiesHours || !known.details().equals(wanted))) {
            foresee(row, before, known, problems);
        }
        boolean draft = known == null && !row.isOffered();
        if (!row.isOffered()) {
            judgeOffer(row, known, problems);
        }
        return new RowPlan(
                row,
                known == null ? new ResourceId(Ids.next()) : known.id(),
                known,
                problems.stream().anyMatch(RowProblem::isError) ? null : wanted,
                hours,
                emptiesHours,
                draft,
                Members.digests(row.said()),
                List.copyOf(problems));
    }

    /** What would be refused, or seen by nobody. */
    private void foresee(ImportedRow row, Before before, Resource known, List<RowProblem> problems) {
        if (before.ownFile()
                && row.version().filter(seen -> seen != known.version()).isPresent()) {
            problems.add(RowProblem.error(row.origin(""), "changed-since-export"));
        }
        if (survivors.of(known.id()).isPresent()) {
            problems.add(RowProblem.error(row.origin(""), "resource-merged"));
        } else if (known.standing().status() == Status.RETIRED) {
            problems.add(RowProblem.warning(row.origin(""), "resource-retired"));
        }
    }

    /** What its source no longer offers is not published by a file; that it is offered no longer is for people to say. */
    private static void judgeOffer(ImportedRow row, @Nullable Resource known, List<RowProblem> problems) {
        if (known == null) {
            problems.add(RowProblem.warning(row.origin("/status"), "kept-as-draft"));
        } else if (known.isPublished()) {
            problems.add(RowProblem.warning(row.origin("/status"), "retirement-proposed"));
        }
    }

    private Before before(ImportedRow row, ImportOptions options) {
        Optional<ExternalIds.Known> told = externalIds.find(options.source(), row.externalId());
        if (told.isPresent()) {
            Resource resource =
                    resources.find(new ResourceId(told.get().resource())).orElse(null);
            return new Before(resource, told.get().digests(), false);
        }
        Optional<Resource> own = uuid(row.externalId()).flatMap(id -> resources.find(new ResourceId(id)));
        return own.map(resource ->
                        new Before(resource, Members.digests(ownRows.said(resource, options.format())), true))
                .orElseGet(() -> new Before(null, Map.of(), false));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What is confidential is an editor's to change: a file would show, or undo, what was decided there. */
    private static void keepPlace(ObjectNode news, ImportedRow row, List<RowProblem> problems) {
        for (String member : Members.PLACE) {
            if (news.remove(member) != null) {
                problems.add(RowProblem.warning(row.origin("/" + member), "confidential-place-kept"));
            }
        }
    }

    private void dropUnknownDistricts(ObjectNode news, ImportedRow row, List<RowProblem> problems) {
        if (news.path("district").isTextual()
                && districts.find(news.path("district").asText().strip()).isEmpty()) {
            news.remove("district");
            problems.add(RowProblem.warning(row.origin("/district"), "unknown-code"));
        }
        if (news.get("serviceArea") instanceof ObjectNode area
                && area.path("districts")
                        .valueStream()
                        .anyMatch(name -> districts.find(name.asText().strip()).isEmpty())) {
            ObjectNode known = area.deepCopy();
            known.putArray("districts")
                    .addAll(area.path("districts")
                            .valueStream()
                            .filter(name ->
                                    districts.find(name.asText().strip()).isPresent())
                            .toList());
            news.set("serviceArea", known);
            problems.add(RowProblem.warning(row.origin("/serviceArea"), "unknown-code"));
        }
    }

    private ObjectNode usual(ImportedRow row, ImportOptions options) {
        ObjectNode usual = row.usual().deepCopy().put("formality", Formality.INFORMAL.name());
        if (options.category() != null && !usual.has("category")) {
            usual.put("category", options.category());
        }
        String category =
                row.said().path("category").asText(usual.path("category").asText());
        ConnectionKinds.find(category)
                .ifPresent(kind -> usual.put("formality", kind.formality().name()));
        return usual;
    }

    private ObjectNode current(Resource resource) {
        ObjectNode current = json.valueToTree(ResourceRequest.from(resource.details()));
        current.properties().removeIf(member -> member.getValue().isNull());
        return current;
    }

    private @Nullable OpeningHours otherHours(@Nullable OpeningHours wanted, @Nullable Resource known) {
        if (wanted == null || known == null) {
            return wanted;
        }
        return times.of(known.id().value())
                .map(KnownHours::hours)
                .filter(wanted::equals)
                .map(same -> (OpeningHours) null)
                .orElse(wanted);
    }
}
