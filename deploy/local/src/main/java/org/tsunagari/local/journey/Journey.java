package org.tsunagari.local.journey;

import static org.tsunagari.local.journey.Eventually.isRefused;
import static org.tsunagari.local.journey.Eventually.present;
import static org.tsunagari.local.journey.Narrator.millisecondsSince;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tsunagari.local.api.ApiClient;
import org.tsunagari.local.api.Precondition;
import org.tsunagari.local.journey.Narrator.Told;

/**
 * Refer, accept, accompany, connect, report back, measure, withdraw: each step through the gateway, in the name of the
 * account whose part it is.
 */
public final class Journey {

    private static final String CLINIC = "referrer";
    private static final String OTHER_CLINIC = "other-referrer";
    private static final String CENTRE = "coordinator";
    private static final String COMPANION = "link-worker";
    private static final String RESIDENT = "resident";

    /** The account {@code resident} in the development realm. */
    private static final String RESIDENT_ACCOUNT = "00000000-0000-4000-9000-000000000008";

    private static final Map<String, Object> COMPANION_ASSIGNMENT = Map.of(
            "workerId", "00000000-0000-4000-9000-000000000004",
            "organisationId", "00000000-0000-4000-8000-000000000103",
            "organisationKind", "NEIGHBOURHOOD_HEALTH_ROOM",
            "role", "COMPANION");

    /** For an effect in another service; it takes milliseconds, but the machine may just have started everything. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Guarantee 10: five seconds after a withdrawal nobody else reads on. */
    private static final Duration WITHDRAWAL_TAKES_AT_MOST = Duration.ofSeconds(5);

    private final ApiClient api;
    private final InventedCase invented;
    private final Path papers;
    private final Narrator narrator;

    private record Refer(String id, String number, String personId) {}

    private record Place(String id, String name, String kind) {}

    /**
     * @param clock in the zone of the municipality
     * @param papers where the printed forms are put
     * @param lines takes what is told, line by line
     */
    public Journey(ApiClient api, Clock clock, Path papers, Consumer<String> lines) {
        this.api = api;
        this.invented = InventedCase.at(ZonedDateTime.now(clock));
        this.papers = papers;
        this.narrator = new Narrator(lines);
    }

    /** @throws JourneyFailure naming the step */
    public void walk() {
        var referral = refer();
        accept(referral);
        var caseId = caseAppears(referral);
        assignCompanion(caseId);
        recordBaseline(caseId);
        var place = findPlace(referral);
        connect(caseId, place);
        var report = reportBack(referral, place);
        clinicReads(report);
        otherClinicIsRefused(report);
        recordThreeMonthsLater(caseId);
        showDifference(caseId);
        withdraw(referral);
        accessEnds(referral, caseId, report);
    }

    private Refer refer() {
        return narrator.tell("The clinic refers %s, who agreed orally".formatted(InventedCase.NAME), () -> {
            var receipt = api.post(CLINIC, "/referrals", invented.referral(), newKey());
            var referral = new Refer(receipt.text("id"), number(receipt.body()), receipt.text("personId"));
            return new Told<>(
                    referral,
                    "referral %s is %s; it is dated %s, so that \"three months later\" is in the past"
                            .formatted(referral.number(), receipt.text("status"), invented.sentOn()));
        });
    }

    private void accept(Refer referral) {
        narrator.tell("The centre accepts the referral", () -> {
            var path = "/referrals/" + referral.id();
            var etag = api.get(CENTRE, path).etag();
            api.post(CENTRE, path + "/acceptance", Map.of(), newKey(), Precondition.unchanged(etag));
            var status = api.get(CENTRE, path).text("status");
            return new Told<>(status, "it is %s now".formatted(status));
        });
    }

    private String caseAppears(Refer referral) {
        return narrator.tell("A case opens by event", () -> {
            var caseId = present("the case of the referral", PATIENCE, () -> {
                return api.list(CENTRE, "/cases?referralId=" + referral.id()).stream()
                        .findFirst();
            });
            var id = caseId.path("id").asText();
            return new Told<>(id, "case %s in case-service, about a person whose name it does not know".formatted(id));
        });
    }

    private void assignCompanion(String caseId) {
        narrator.tell("The centre asks まちの保健室 to walk along (companion)", () -> {
            api.post(CENTRE, "/cases/" + caseId + "/assignments", COMPANION_ASSIGNMENT, newKey());
            present(
                    "the case for the link worker",
                    PATIENCE,
                    () -> Optional.of(api.get(COMPANION, "/cases/" + caseId)));
            return new Told<>(caseId, "the link worker sees the case");
        });
    }

    private void recordBaseline(String caseId) {
        narrator.tell("The companion records how life is now", () -> {
            record(invented.baseline(caseId));
            return new Told<>(caseId, "six outcomes and self-rated health");
        });
    }

    private Place findPlace(Refer referral) {
        return narrator.tell("The companion looks for cafés and salons near the person's home", () -> {
            var person = present(
                    "the person for the link worker",
                    PATIENCE,
                    () -> Optional.of(api.get(COMPANION, "/persons/" + referral.personId())));
            var criteria = Map.of(
                    "near", person.body().path("homePosition"), "categories", List.of("CAFE", "SALON"), "limit", 3);
            var found =
                    api.search(COMPANION, "/resource-searches", criteria).body().path("items");
            if (found.isEmpty()) {
                throw new IllegalStateException("no café and no salon was found");
            }
            var nearest = found.get(0);
            return new Told<>(
                    new Place(
                            nearest.path("id").asText(),
                            nearest.path("name").asText(),
                            nearest.path("category").asText()),
                    "nearest first: " + described(found));
        });
    }

    private void connect(String caseId, Place place) {
        narrator.tell("They agree on %s, and go there".formatted(place.name()), () -> {
            var prescription = api.post(
                    COMPANION,
                    "/cases/" + caseId + "/prescriptions",
                    Map.of(
                            "resourceId", place.id(),
                            "category", "COMFORTABLE_PLACE",
                            "kind", place.kind(),
                            "agreedOn", invented.connectedOn()),
                    newKey());
            api.post(
                    COMPANION,
                    "/cases/" + caseId + "/connections",
                    Map.of(
                            "direction", "EXIT",
                            "category", "COMFORTABLE_PLACE",
                            "kind", place.kind(),
                            "step", "ACTIVITY",
                            "resourceId", place.id(),
                            "prescriptionId", prescription.text("id"),
                            "startedOn", invented.connectedOn()),
                    newKey());
            return new Told<>(caseId, "a prescription and, from it, a connection (vitality: a comfortable place)");
        });
    }

    private String reportBack(Refer referral, Place place) {
        return narrator.tell("The centre writes the status report", () -> {
            var path = "/referrals/" + referral.id();
            int connections = present("the connection at the referral", PATIENCE, () -> Optional.of(
                            api.get(CENTRE, path).body().path("connections").asInt())
                    .filter(count -> count > 0));
            var report = api.post(CENTRE, path + "/status-reports", invented.statusReport(place.name()), newKey());
            return new Told<>(report.text("id"), "number of connections ★ %d".formatted(connections));
        });
    }

    private void clinicReads(String report) {
        narrator.tell("The clinic reads it, as JSON and as the FAX form", () -> {
            api.get(CLINIC, "/status-reports/" + report);
            var pdf = api.pdf(CLINIC, "/status-reports/" + report);
            return new Told<>(
                    report, "printed: %s (%d kB)".formatted(save("status-report.pdf", pdf), pdf.length / 1024));
        });
    }

    private void otherClinicIsRefused(String report) {
        narrator.tell("Another institution asks for the same report", () -> {
            if (!isRefused(() -> api.get(OTHER_CLINIC, "/status-reports/" + report))) {
                throw new IllegalStateException("it was shown to another institution");
            }
            return new Told<>(report, "404, as for a report that does not exist");
        });
    }

    private void recordThreeMonthsLater(String caseId) {
        narrator.tell("Three months later the companion asks again", () -> {
            record(invented.threeMonthsLater(caseId));
            return new Told<>(caseId, "the same instrument in the same version");
        });
    }

    private void showDifference(String caseId) {
        narrator.tell("The difference", () -> {
            var comparison = present(
                    "the comparison",
                    PATIENCE,
                    () -> Optional.of(api.get(COMPANION, "/outcome-comparisons?caseId=" + caseId)));
            return new Told<>(caseId, Difference.of(comparison.body()).sentence());
        });
    }

    private void withdraw(Refer referral) {
        narrator.tell("The person withdraws the consent", () -> {
            var person = "/persons/" + referral.personId();
            api.post(CENTRE, person + "/accounts", Map.of("account", RESIDENT_ACCOUNT, "relation", "SELF"), newKey());
            int seen = api.list(RESIDENT, person + "/disclosures").size();
            var consent = api.list(RESIDENT, person + "/consents").getFirst();
            api.post(RESIDENT, "/consents/" + consent.path("id").asText() + "/withdrawal", Map.of(), newKey());
            return new Told<>(consent, "after reading who saw what (%d entries)".formatted(seen));
        });
    }

    private void accessEnds(Refer referral, String caseId, String report) {
        narrator.tell("The other parties' access ends", () -> {
            long withdrawn = System.nanoTime();
            var ended = new ArrayList<String>();
            Map.of(
                            "the report to the clinic",
                            (Runnable) () -> api.get(CLINIC, "/status-reports/" + report),
                            "the person to the link worker",
                            () -> api.get(COMPANION, "/persons/" + referral.personId()),
                            "the case to the link worker",
                            () -> api.get(COMPANION, "/cases/" + caseId))
                    .forEach((what, request) -> {
                        Eventually.refused(what, WITHDRAWAL_TAKES_AT_MOST, request);
                        ended.add("%s after %d ms".formatted(what, millisecondsSince(withdrawn)));
                    });
            return new Told<>(ended, "refused with 404: " + String.join(", ", ended));
        });
    }

    private void record(Map<String, Object> outcome) {
        var key = newKey();
        present(
                "the case in evaluation-service",
                PATIENCE,
                () -> Optional.of(api.post(COMPANION, "/outcomes", outcome, key)));
    }

    private static String described(JsonNode found) {
        var places = new ArrayList<String>();
        found.forEach(place -> places.add("%s %d m"
                .formatted(
                        place.path("name").asText(),
                        Math.round(place.path("distanceMetres").asDouble()))));
        return String.join(" · ", places);
    }

    private static String number(JsonNode receipt) {
        return receipt.path("number").asText();
    }

    private Path save(String name, byte[] content) {
        try {
            Files.createDirectories(papers);
            return Files.write(papers.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + papers.resolve(name), e);
        }
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
