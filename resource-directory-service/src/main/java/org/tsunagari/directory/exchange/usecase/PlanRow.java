package org.tsunagari.directory.exchange.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.directory.duplicate.model.Comparison;
import org.tsunagari.directory.duplicate.model.KnownRecords;
import org.tsunagari.directory.duplicate.model.Profile;
import org.tsunagari.directory.duplicate.usecase.Profiles;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.ImportedRow.Offer;
import org.tsunagari.directory.exchange.file.RowProblem;
import org.tsunagari.directory.opening.model.KnownHours;
import org.tsunagari.directory.opening.model.OpeningHours;
import org.tsunagari.directory.opening.model.OpeningTimes;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Position;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.model.Status;
import org.tsunagari.directory.resource.usecase.ResourceProblem;
import org.tsunagari.directory.resource.usecase.Survivors;
import org.tsunagari.directory.resource.web.ResourceRequest;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.Ids;

/**
 * Says what a row would do, and writes nothing. Three states meet: what the source said last time, what it says now,
 * and what editors have made of it. Only what the source says otherwise than last time is taken over; so the same file
 * again changes nothing, and undoes no editor's work. Of a file that we have given out ourselves, what we would give out
 * now is the last time, as long as it was made from the version of now: a position that went out coarse is no news when it
 * comes back. A file of an earlier version is compared with what it said when it came last, and changes nothing that
 * somebody else has changed since.
 */
@ApplicationScoped
class PlanRow {

    /** Of several that it may be, those that an editor looks at first. */
    private static final int MOST_LIKELY = 3;

    /** As far as one goes from the edge of a town, and further than anything of it lies outside. */
    private static final double FAR_METRES = 20_000;

    private final Resources resources;
    private final Survivors survivors;
    private final OpeningTimes times;
    private final Districts districts;
    private final ExternalIds externalIds;
    private final ErasedIds erasedIds;
    private final OwnRows ownRows;
    private final Fingerprints fingerprints;
    private final RowBinding binding;
    private final Profiles profiles;
    private final ObjectMapper json;

    PlanRow(
            Resources resources,
            Survivors survivors,
            OpeningTimes times,
            Districts districts,
            ExternalIds externalIds,
            ErasedIds erasedIds,
            OwnRows ownRows,
            Fingerprints fingerprints,
            RowBinding binding,
            Profiles profiles,
            ObjectMapper json) {
        this.resources = resources;
        this.survivors = survivors;
        this.times = times;
        this.districts = districts;
        this.externalIds = externalIds;
        this.erasedIds = erasedIds;
        this.ownRows = ownRows;
        this.fingerprints = fingerprints;
        this.binding = binding;
        this.profiles = profiles;
        this.json = json;
    }

    /** What changes without another version of the resource: its hours, and where the boundaries put it. */
    private static final Set<String> UNVERSIONED = Set.of("openingHours", "district");

    /**
     * What the row is about, and what was said of it before.
     *
     * @param told by its source, when it came last; null: never
     * @param now what we would give out; null: the file is none of ours
     */
    private record Before(
            @Nullable Resource resource,
            @Nullable Map<String, String> told,
            @Nullable Map<String, String> now,
            Fingerprints fingerprints) {

        ObjectNode news(ImportedRow row, ObjectNode said) {
            if (told == null || now == null) {
                return fingerprints.changedSince(said, told != null ? told : now != null ? now : Map.of());
            }
            ObjectNode sinceTold = fingerprints.changedSince(said, told);
            if (!isOfNow(row)) {
                return sinceTold;
            }
            ObjectNode sinceNow = fingerprints.changedSince(said, now);
            UNVERSIONED.stream().filter(member -> !sinceTold.has(member)).forEach(sinceNow::remove);
            return sinceNow;
        }

        /** A file of ours, and somebody else has changed the resource since it was made, or since it came last. */
        boolean isOutdated(ImportedRow row) {
            return now != null && row.version().isPresent() && !isOfNow(row) && !cameLastAs(row);
        }

        private boolean isOfNow(ImportedRow row) {
            return resource != null
                    && row.version().filter(seen -> seen == resource.version()).isPresent();
        }

        private boolean cameLastAs(ImportedRow row) {
            return resource != null
                    && told != null
                    && row.version()
                            .map(seen -> Members.taken(seen, resource.version()))
                            .filter(taken -> taken.equals(told.get(Members.TAKEN)))
                            .isPresent();
        }
    }

    /**
     * @param others what a row that is new may be the same as
     * @throws Refused {@code resource-erased}: nothing of the row may be kept
     */
    @Transactional
    public RowPlan of(ImportedRow row, ImportOptions options, KnownRecords others) {
        Before before = before(row, options);
        Resource known = before.resource();
        refuseErased(known, row, options);
        boolean confidential = known != null && known.details().place().isConfidential();
        List<RowProblem> problems = new ArrayList<>();
        row.problems().forEach(problem -> problems.add(binding.quotable(problem, confidential)));
        ObjectNode target = known == null ? usual(row, options) : current(known);
        if (known == null && isKindFromName(row, options)) {
            problems.add(RowProblem.warning(row.origin("/name"), "kind-from-name"));
        }
        ObjectNode said = row.said().deepCopy();
        binding.leaveOutWrong(target, said, confidential, row, problems);
        dropUnknownDistricts(said, row, problems);
        ObjectNode news = before.news(row, said);
        boolean sound = problems.stream().noneMatch(RowProblem::isError);
        if (known != null && sound && isAnotherPlace(known, news, said, row, options)) {
            problems.add(
                    switch (options.onAnotherPlace()) {
                        case CHANGE -> RowProblem.warning(row.origin("/name"), "another-place");
                        case REFUSE -> RowProblem.error(row.origin("/name"), "another-place");
                    });
        }
        if (confidential) {
            keepPlace(news, row, problems);
        } else {
            judgePosition(said, row, problems);
        }
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
            known.wouldLack(wanted).forEach(pointer -> problems.add(RowProblem.error(row.origin(pointer), "required")));
        }
        judgeOffer(row, known, problems);
        List<LikelySame> likelySame =
                known == null && wanted != null ? likelySame(wanted, others, row, options, problems) : List.of();
        boolean rejected = problems.stream().anyMatch(RowProblem::isError);
        boolean draft = options.draft() || row.offer() != Offer.NOW;
        if (known == null && wanted != null && !rejected && !draft) {
            draft = isKeptAsDraft(wanted, row, problems);
        }
        return new RowPlan(
                row,
                known == null ? new ResourceId(Ids.next()) : known.id(),
                known,
                rejected ? null : wanted,
                hours,
                emptiesHours,
                draft,
                before.isOutdated(row),
                fingerprints.of(said),
                List.copyOf(problems),
                likelySame);
    }

    /** Asked after its id was: somebody may be erasing it. */
    private void refuseErased(@Nullable Resource known, ImportedRow row, ImportOptions options) {
        if (known == null ? erasedIds.has(options.source(), row.externalId()) : known.isErased()) {
            throw new Refused(ResourceProblem.RESOURCE_ERASED);
        }
    }

    /** What publication would refuse is not lost, and not published either: each thing that is lacking is named. */
    private static boolean isKeptAsDraft(ResourceDetails wanted, ImportedRow row, List<RowProblem> problems) {
        List<String> lacking = wanted.lackingForPublication();
        lacking.forEach(pointer -> problems.add(RowProblem.warning(row.origin(pointer), "kept-as-draft")));
        return !lacking.isEmpty();
    }

    /** What is new to us and looks like something that came from elsewhere, is for an editor to look at. */
    private List<LikelySame> likelySame(
            ResourceDetails wanted,
            KnownRecords others,
            ImportedRow row,
            ImportOptions options,
            List<RowProblem> problems) {
        Profile profile = profiles.of(wanted);
        List<LikelySame> found = others.likeliest(profile).stream()
                .limit(MOST_LIKELY)
                .map(candidate -> LikelySame.as(candidate, profile))
                .toList();
        if (!found.isEmpty()) {
            problems.add(
                    switch (options.onLikelyDuplicate()) {
                        case CREATE -> RowProblem.warning(row.origin(""), "likely-duplicate");
                        case SKIP -> RowProblem.error(row.origin(""), "likely-duplicate");
                    });
        }
        return found;
    }

    /** A typing error in one digit is a town further. Said in words only: what is wrong with it nobody here knows. */
    private void judgePosition(ObjectNode said, ImportedRow row, List<RowProblem> problems) {
        if (said.get("position") instanceof ObjectNode position) {
            OptionalDouble metres = districts.metresTo(
                    position.path("latitude").asDouble(),
                    position.path("longitude").asDouble());
            if (metres.isPresent() && metres.getAsDouble() > FAR_METRES) {
                problems.add(RowProblem.warning(row.origin("/position"), "far-away"));
            }
        }
    }

    /**
     * Many tables number their rows anew with each edition: one row more at the top, and each of the others stands where
     * another place stood. Where it has another name and is elsewhere, what the row says by itself is compared with what is
     * there, as with a duplicate. Beside our own id stands what it always was.
     */
    private boolean isAnotherPlace(
            Resource known, ObjectNode news, ObjectNode said, ImportedRow row, ImportOptions options) {
        ResourceDetails was = known.details();
        boolean byOurId =
                uuid(row.externalId()).filter(known.id().value()::equals).isPresent();
        boolean renamed =
                news.hasNonNull("name") && !news.path("name").asText().strip().equals(was.name());
        if (byOurId || !renamed || !isElsewhere(was.place(), news)) {
            return false;
        }
        ObjectNode alone = usual(row, options);
        if (!alone.has("category")) {
            alone.put("category", was.classification().kind().code());
        }
        ResourceDetails told =
                binding.bind(Members.merged(alone, said), false, row).details();
        return told != null
                && Comparison.of(profiles.of(was), profiles.of(told)).isEmpty();
    }

    private static boolean isElsewhere(Place was, ObjectNode news) {
        Position known = was.position();
        JsonNode position = news.path("position");
        boolean moved = position.isObject()
                && (known == null
                        || known.latitude() != position.path("latitude").asDouble()
                        || known.longitude() != position.path("longitude").asDouble());
        return moved
                || (news.hasNonNull("address")
                        && !plain(news.path("address").asText()).equals(plain(was.address())));
    }

    /** However the digits of a house number are written. */
    private static String plain(@Nullable String address) {
        return address == null
                ? ""
                : Normalizer.normalize(address, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** What would be refused, or seen by nobody. */
    private void foresee(ImportedRow row, Before before, Resource known, List<RowProblem> problems) {
        if (before.isOutdated(row)) {
            problems.add(RowProblem.error(row.origin(""), "changed-since-export"));
        }
        if (survivors.of(known.id()).isPresent()) {
            problems.add(RowProblem.error(row.origin(""), "resource-merged"));
        } else if (known.standing().status() == Status.RETIRED) {
            problems.add(RowProblem.warning(row.origin(""), "resource-retired"));
        }
    }

    /** What its source does not offer is not published by a file; that it is offered no longer is for people to say. */
    private static void judgeOffer(ImportedRow row, @Nullable Resource known, List<RowProblem> problems) {
        if (known == null && row.offer() != Offer.NOW) {
            problems.add(RowProblem.warning(row.origin("/status"), "kept-as-draft"));
        } else if (known != null && known.isPublished() && row.offer() == Offer.NO_LONGER) {
            problems.add(RowProblem.warning(row.origin("/status"), "retirement-proposed"));
        }
    }

    private Before before(ImportedRow row, ImportOptions options) {
        Optional<UUID> ours = uuid(row.externalId());
        Optional<ExternalIds.Known> told = externalIds.find(options.source(), row.externalId());
        Optional<Resource> resource =
                told.map(ExternalIds.Known::resource).or(() -> ours).flatMap(id -> resources.find(new ResourceId(id)));
        boolean ownFile = told.isEmpty()
                || (row.version().isPresent()
                        && ours.filter(told.get().resource()::equals).isPresent());
        return new Before(
                resource.orElse(null),
                told.map(ExternalIds.Known::digests).orElse(null),
                resource.filter(known -> ownFile)
                        .map(known -> fingerprints.of(ownRows.said(known, options.format())))
                        .orElse(null),
                fingerprints);
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

    private void dropUnknownDistricts(ObjectNode said, ImportedRow row, List<RowProblem> problems) {
        if (said.path("district").isTextual()
                && districts.find(said.path("district").asText().strip()).isEmpty()) {
            String written = said.remove("district").asText();
            problems.add(binding.quotable(RowProblem.warning(row.origin("/district"), "unknown-code", written), false));
        }
        if (said.get("serviceArea") instanceof ObjectNode area
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
            said.set("serviceArea", known);
            problems.add(RowProblem.warning(row.origin("/serviceArea"), "unknown-code"));
        }
    }

    /** And not the one that is asked for. */
    private static boolean isKindFromName(ImportedRow row, ImportOptions options) {
        return options.category() != null
                && row.kindFromName()
                        .filter(kind -> !kind.equals(options.category()))
                        .isPresent();
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
