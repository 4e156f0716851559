package org.tsunagari.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.local.api.Answer;
import org.tsunagari.local.api.ApiClient;
import org.tsunagari.local.api.Precondition;

/**
 * Walks one referral through the programme: keyed in and verified, accepted, the case filled ({@link CaseLoader}), the source told.
 * Each step looks first and does only what is missing, so a walk may be repeated or resumed at any time; the idempotency
 * keys protect the moment between an act and its answer.
 */
final class ReferralLoader {

    private final ApiClient api;
    private final Tally tally;
    private final CaseLoader cases;
    private final Map<String, JsonNode> there;
    private final byte[] scan = SampleFiles.scan();

    /** Asks once which referrals are there. */
    ReferralLoader(ApiClient api, Tally tally) {
        this.api = api;
        this.tally = tally;
        this.cases = new CaseLoader(api, tally);
        var listed = new HashMap<String, JsonNode>();
        for (var item : api.list(Account.COORDINATOR, "/referrals?limit=200")) {
            listed.put(
                    recognition(
                            item.path("sourceOrganisationId").asText(),
                            item.path("sentOn").asText()),
                    item);
        }
        this.there = Map.copyOf(listed);
    }

    /** What tells the sample's referrals apart, without anything about the person: who sent them, and when. */
    private static String recognition(String sourceOrganisation, String sentOn) {
        return sourceOrganisation + "/" + sentOn;
    }

    void load(ReferralStory story) {
        var row = story.referral();
        var listed = there.get(
                recognition(row.sourceOrganisation().toString(), row.sentOn().toString()));
        String referral;
        String caseId;
        if (listed != null && listed.path("caseId").isTextual()) {
            referral = listed.path("id").asText();
            caseId = listed.path("caseId").asText();
            tally.unchanged("referrals");
            tally.unchanged("acceptances");
        } else {
            referral = keyIn(row, listed);
            accept(row.id(), referral);
            caseId = Deadline.await("the case of " + row.id(), Deadline.EVENTS, () -> caseOf(referral));
        }
        cases.load(caseId, story);
        story.statusReport()
                .ifPresent(report -> reportBack(
                        row.id(), referral, report, story.connections().size()));
    }

    private String keyIn(Sample.Referral row, @Nullable JsonNode listed) {
        if (listed != null) {
            tally.unchanged("referrals");
            return listed.path("id").asText();
        }
        var draft = "/referral-drafts/"
                + api.post(
                                Account.COORDINATOR,
                                "/referral-drafts",
                                Bodies.fax(row),
                                IdempotencyKey.of(row.id(), "draft"))
                        .text("id");
        var kept = api.get(Account.COORDINATOR, draft);
        var verified = kept.text("state").equals("VERIFIED") ? kept : verified(row, draft);
        var receipt = api.post(
                Account.COORDINATOR,
                draft + "/submission",
                Map.of(),
                IdempotencyKey.of(row.id(), "submission"),
                Precondition.unchanged(verified.etag()));
        tally.posted("referrals", receipt.replayed());
        return receipt.text("id");
    }

    /** One coordinator decides who the person is, another compares everything with the FAX. */
    private Answer verified(Sample.Referral row, String draft) {
        api.upload(
                Account.COORDINATOR, draft + "/attachments", "image/tiff", scan, IdempotencyKey.of(row.id(), "scan"));
        var kept = api.get(Account.COORDINATOR, draft);
        var search = api.search(Account.COORDINATOR, "/persons/matches", Bodies.search(row));
        var complete = api.put(
                Account.COORDINATOR,
                draft,
                Bodies.fax(row, decision(search.body())),
                Precondition.unchanged(kept.etag()));
        return api.post(
                Account.SECOND_COORDINATOR,
                draft + "/verification",
                Map.of(),
                IdempotencyKey.of(row.id(), "verification"),
                Precondition.unchanged(complete.etag()));
    }

    /** What a coordinator would decide who sees the candidates: who is likely the same is. */
    private static Map<String, Object> decision(JsonNode search) {
        var nearest = search.path("candidates").path(0);
        var searchId = search.path("searchId").asText();
        return nearest.path("assessment").asText().equals("LIKELY")
                ? Map.of(
                        "searchId",
                        searchId,
                        "decision",
                        "EXISTING",
                        "personId",
                        nearest.path("person").path("id").asText())
                : Map.of("searchId", searchId, "decision", "NONE_OF_THESE");
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

    /** Form 2 names the number of connections, which reaches the referral by event: the report waits until all are counted. */
    private void reportBack(String row, String referral, Sample.StatusReport report, int connections) {
        var path = "/referrals/" + referral;
        if (!api.list(Account.COORDINATOR, path + "/status-reports").isEmpty()) {
            tally.unchanged("status reports");
            return;
        }
        Deadline.await("all connections at the referral of " + row, Deadline.EVENTS, () -> Optional.of(
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
}
