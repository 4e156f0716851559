package org.tsunagari.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tsunagari.local.api.Answer;
import org.tsunagari.local.api.ApiClient;
import org.tsunagari.local.api.Precondition;

/**
 * Walks one referral through the programme: keyed in, accepted, the case described, accompanied, connected, reported
 * back, measured. Each step looks first and does only what is missing, so a walk may be repeated or resumed at any time;
 * the idempotency keys protect the moment between an act and its answer.
 */
final class ReferralLoader {

    /** Demo account {@code link-worker} and its organisation, as the realm import fixes them (deploy/keycloak). */
    private static final Map<String, String> LINK_WORKER = Map.of(
            "workerId", "00000000-0000-4000-9000-000000000004",
            "organisationId", "00000000-0000-4000-8000-000000000103",
            "organisationKind", "NEIGHBOURHOOD_HEALTH_ROOM");

    /** An effect in another service takes milliseconds; this is for a machine that has just started everything. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ApiClient api;
    private final Tally tally;
    private final Map<String, String> loaded;

    /** @param loaded ids of referrals that are there already, by {@link #recognition} */
    ReferralLoader(ApiClient api, Tally tally, Map<String, String> loaded) {
        this.api = api;
        this.tally = tally;
        this.loaded = loaded;
    }

    /** What tells the sample's referrals apart, without anything about the person: who sent them, and when. */
    static String recognition(String sourceOrganisation, String sentOn) {
        return sourceOrganisation + "/" + sentOn;
    }

    void load(ReferralStory story) {
        var row = story.referral().id();
        var referral = keyIn(story.referral());
        accept(row, referral);
        var caseId = Deadline.await("the case of " + row, PATIENCE, () -> caseOf(referral));
        describe(row, caseId, story.profile());
        assignLinkWorker(row, caseId, story);
        connect(caseId, story);
        story.statusReport()
                .ifPresent(report ->
                        reportBack(row, referral, report, story.connections().size()));
        measure(caseId, story);
    }

    private String keyIn(Sample.Referral row) {
        var known = loaded.get(
                recognition(row.sourceOrganisation().toString(), row.sentOn().toString()));
        if (known != null) {
            tally.unchanged("referrals");
            return known;
        }
        var receipt =
                api.post(Account.COORDINATOR, "/referrals", Bodies.of(row), IdempotencyKey.of(row.id(), "referral"));
        tally.posted("referrals", receipt.replayed());
        return receipt.text("id");
    }

    private void accept(String row, String referral) {
        var now = api.get(Account.COORDINATOR, "/referrals/" + referral);
        if (!now.text("status").equals("SUBMITTED")) {
            tally.unchanged("acceptances");
            return;
        }
        api.post(
                Account.COORDINATOR,
                "/referrals/" + referral + "/acceptance",
                Map.of(),
                IdempotencyKey.of(row, "acceptance"),
                Precondition.unchanged(now.etag()));
        tally.created("acceptances");
    }

    private Optional<String> caseOf(String referral) {
        return api.list(Account.COORDINATOR, "/cases?referralId=" + referral).stream()
                .map(item -> item.path("id").asText())
                .findFirst();
    }

    private void describe(String row, String caseId, Sample.CaseProfile profile) {
        var path = "/cases/" + caseId;
        var now = api.get(Account.COORDINATOR, path);
        if (now.body().path("household").asText().equals(profile.household())) {
            tally.unchanged("households");
        } else {
            put(path + "/household", Bodies.household(profile), now);
            tally.changed("households");
            now = api.get(Account.COORDINATOR, path);
        }
        if (codes(now, "characteristics").equals(new HashSet<>(profile.characteristics()))
                && codes(now, "formalServices").equals(new HashSet<>(profile.formalServices()))) {
            tally.unchanged("characteristics");
        } else {
            put(path + "/characteristics", Bodies.characteristics(profile), now);
            tally.changed("characteristics");
        }
    }

    private void put(String path, Map<String, Object> body, Answer read) {
        api.put(Account.COORDINATOR, path, body, Precondition.unchanged(read.etag()));
    }

    private static Set<String> codes(Answer answer, String field) {
        var codes = new HashSet<String>();
        answer.body().path(field).forEach(code -> codes.add(code.asText()));
        return codes;
    }

    private void assignLinkWorker(String row, String caseId, ReferralStory story) {
        var role = story.linkWorkerRole();
        if (role == null) {
            return;
        }
        var assigned = api.get(Account.COORDINATOR, "/cases/" + caseId).body().path("assignments");
        for (var assignment : assigned) {
            if (!assignment.path("until").isTextual()
                    && assignment.path("workerId").asText().equals(LINK_WORKER.get("workerId"))
                    && assignment.path("role").asText().equals(role)) {
                tally.unchanged("assignments");
                return;
            }
        }
        var body = new LinkedHashMap<>(LINK_WORKER);
        body.put("role", role);
        var receipt = api.post(
                Account.COORDINATOR, "/cases/" + caseId + "/assignments", body, IdempotencyKey.of(row, "assignment"));
        tally.posted("assignments", receipt.replayed());
    }

    /**
     * The entry from the source is there since the case opened. The centre records who else noticed; where a link worker
     * walks along, the link worker records where it led.
     */
    private void connect(String caseId, ReferralStory story) {
        var known = new HashSet<String>();
        api.list(Account.COORDINATOR, "/cases/" + caseId + "/connections?limit=200")
                .forEach(item -> known.add(recognition(item)));
        var exitsBy = story.linkWorkerRole() == null ? Account.COORDINATOR : Account.LINK_WORKER;
        connect(caseId, story.entries(), Account.COORDINATOR, known);
        connect(caseId, story.exits(), exitsBy, known);
    }

    private void connect(String caseId, Stream<Sample.Connection> rows, String account, Set<String> known) {
        rows.forEach(row -> {
            if (known.contains(recognition(row))) {
                tally.unchanged("connections");
                return;
            }
            var receipt = Deadline.awaitKnown(
                    "what connection %s names".formatted(row.id()),
                    PATIENCE,
                    () -> api.post(
                            account,
                            "/cases/" + caseId + "/connections",
                            Bodies.of(row),
                            IdempotencyKey.of(row.id(), "connection")));
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

    /** Form 2 names the number of connections, which reaches the referral by event: the report waits until all are counted. */
    private void reportBack(String row, String referral, Sample.StatusReport report, int connections) {
        var path = "/referrals/" + referral;
        if (!api.list(Account.COORDINATOR, path + "/status-reports").isEmpty()) {
            tally.unchanged("status reports");
            return;
        }
        Deadline.await("all connections at the referral of " + row, PATIENCE, () -> Optional.of(
                        api.get(Account.COORDINATOR, path)
                                .body()
                                .path("connections")
                                .asInt())
                .filter(count -> count >= connections));
        var receipt = api.post(
                Account.COORDINATOR,
                path + "/status-reports",
                Bodies.of(report),
                IdempotencyKey.of(row, "status-report"));
        tally.posted("status reports", receipt.replayed());
    }

    private void measure(String caseId, ReferralStory story) {
        if (story.measurements().isEmpty()) {
            return;
        }
        var known = new HashSet<List<String>>();
        Deadline.awaitKnown(
                        "the case in evaluation",
                        PATIENCE,
                        () -> api.list(Account.COORDINATOR, "/outcomes?caseId=" + caseId))
                .forEach(item -> known.add(List.of(
                        item.path("point").asText(), item.path("recordedOn").asText())));
        for (var measurement : story.measurements()) {
            if (known.contains(
                    List.of(measurement.point(), measurement.recordedOn().toString()))) {
                tally.unchanged("outcomes");
                continue;
            }
            var body = Bodies.outcome(caseId, story.instrument(), measurement);
            var receipt = Deadline.awaitKnown(
                    "the case in evaluation",
                    PATIENCE,
                    () -> api.post(
                            Account.COORDINATOR, "/outcomes", body, IdempotencyKey.of(measurement.id(), "outcome")));
            tally.posted("outcomes", receipt.replayed());
        }
    }
}
