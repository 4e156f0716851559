package org.tsunagari.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tsunagari.local.api.Answer;
import org.tsunagari.local.api.ApiClient;
import org.tsunagari.local.api.Precondition;

/**
 * Fills a case: who lives there, what was found, who walks along, where the person got connected, how life was before
 * and after. Only what is empty or missing is filled: what somebody changed since stays.
 */
final class CaseLoader {

    /** Demo account {@code link-worker} and its organisation, as the realm import fixes them (deploy/keycloak). */
    private static final Map<String, String> LINK_WORKER = Map.of(
            "workerId", "00000000-0000-4000-9000-000000000004",
            "organisationId", "00000000-0000-4000-8000-000000000103",
            "organisationKind", "NEIGHBOURHOOD_HEALTH_ROOM");

    private final ApiClient api;
    private final Tally tally;

    CaseLoader(ApiClient api, Tally tally) {
        this.api = api;
        this.tally = tally;
    }

    void load(String caseId, ReferralStory story) {
        var path = "/cases/" + caseId;
        var now = api.get(Account.COORDINATOR, path);
        if (describeHousehold(path, story.profile(), now)) {
            now = api.get(Account.COORDINATOR, path);
        }
        describeTroubles(path, story.profile(), now);
        assignLinkWorker(path, story, now);
        connect(path, story);
        measure(caseId, story);
    }

    private boolean describeHousehold(String path, Sample.CaseProfile profile, Answer now) {
        if (now.body().path("household").isTextual()) {
            tally.unchanged("households");
            return false;
        }
        put(path + "/household", Bodies.household(profile), now);
        tally.changed("households");
        return true;
    }

    private void describeTroubles(String path, Sample.CaseProfile profile, Answer now) {
        boolean nothingToSay =
                profile.characteristics().isEmpty() && profile.formalServices().isEmpty();
        if (nothingToSay
                || !now.body().path("characteristics").isEmpty()
                || !now.body().path("formalServices").isEmpty()) {
            tally.unchanged("characteristics");
            return;
        }
        put(path + "/characteristics", Bodies.characteristics(profile), now);
        tally.changed("characteristics");
    }

    private void put(String path, Map<String, Object> body, Answer read) {
        api.put(Account.COORDINATOR, path, body, Precondition.unchanged(read.etag()));
    }

    private void assignLinkWorker(String path, ReferralStory story, Answer now) {
        var role = story.linkWorkerRole();
        if (role == null) {
            return;
        }
        for (var assignment : now.body().path("assignments")) {
            if (assignment.path("workerId").asText().equals(LINK_WORKER.get("workerId"))) {
                tally.unchanged("assignments");
                return;
            }
        }
        var body = new LinkedHashMap<>(LINK_WORKER);
        body.put("role", role);
        var receipt = api.post(
                Account.COORDINATOR, path + "/assignments", body, IdempotencyKey.of(story.name(), "assignment"));
        tally.posted("assignments", receipt.replayed());
    }

    /**
     * The entry from the source is there since the case opened. The centre records who else noticed; where a link worker
     * walks along, the link worker records where it led.
     */
    private void connect(String path, ReferralStory story) {
        var known = new HashSet<String>();
        api.list(Account.COORDINATOR, path + "/connections?limit=200").forEach(item -> known.add(recognition(item)));
        var exitsBy = story.linkWorkerRole() == null ? Account.COORDINATOR : Account.LINK_WORKER;
        connect(path, story.entries(), Account.COORDINATOR, known);
        connect(path, story.exits(), exitsBy, known);
    }

    private void connect(String path, Stream<Sample.Connection> rows, String account, Set<String> known) {
        rows.forEach(row -> {
            if (known.contains(recognition(row))) {
                tally.unchanged("connections");
                return;
            }
            var receipt = Deadline.awaitKnown(
                    "what connection %s names".formatted(row.id()),
                    Deadline.EVENTS,
                    () -> api.post(
                            account, path + "/connections", Bodies.of(row), IdempotencyKey.of(row.id(), "connection")));
            tally.posted("connections", receipt.replayed());
        });
    }

    private static String recognition(JsonNode connection) {
        return String.join(
                "/",
                connection.path("direction").asText(),
                connection.path("kind").asText(),
                connection.path("startedOn").asText());
    }

    private static String recognition(Sample.Connection row) {
        return String.join("/", row.direction(), row.kind(), row.startedOn().toString());
    }

    /** The case must have reached evaluation-service, which learns of it by event. */
    private void measure(String caseId, ReferralStory story) {
        if (story.measurements().isEmpty()) {
            return;
        }
        var known = new HashSet<List<String>>();
        Deadline.awaitKnown(
                        "the case in evaluation",
                        Deadline.EVENTS,
                        () -> api.list(Account.COORDINATOR, "/outcomes?caseId=" + caseId))
                .forEach(item -> known.add(List.of(
                        item.path("point").asText(), item.path("recordedOn").asText())));
        for (var measurement : story.measurements()) {
            if (known.contains(
                    List.of(measurement.point(), measurement.recordedOn().toString()))) {
                tally.unchanged("outcomes");
                continue;
            }
            var receipt = api.post(
                    Account.COORDINATOR,
                    "/outcomes",
                    Bodies.outcome(caseId, story.instrument(), measurement),
                    IdempotencyKey.of(measurement.id(), "outcome"));
            tally.posted("outcomes", receipt.replayed());
        }
    }
}
