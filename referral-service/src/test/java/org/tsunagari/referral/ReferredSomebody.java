package org.tsunagari.referral;

import static org.tsunagari.referral.ReferralApi.as;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.testkit.openapi.OpenApiDocument.Operation;
import org.tsunagari.testkit.tokens.DemoAccount;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/**
 * Somebody referred by the clinic, with one of everything that can be reached by an id; and those who stand in some
 * relation to it, or in none. Invented.
 *
 * @param ids by what the path calls them: {@code referrals} for {@code /referrals/{id}}
 */
record ReferredSomebody(ReferralApi.Receipt referral, Map<String, String> ids, TestToken self, TestToken family) {

    private static final UUID HEALTH_ROOM = UUID.fromString("00000000-0000-4000-8000-000000000103");

    static ReferredSomebody inSupport() {
        Map<String, String> ids = new HashMap<>();
        ReferralApi.Receipt referral = ReferralApi.accepted();
        String path = "/api/v1/referrals/" + referral.id();
        String person = "/api/v1/persons/" + referral.personId();
        ids.put("referrals", referral.id());
        ids.put("persons", referral.personId());
        ids.put("{attachmentId}", created("referrer", path + "/attachments"));
        ids.put(
                "{messageId}",
                ReferralApi.post("referrer", path + "/messages", Map.of("text", "見本のことば"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        CaseService.opensOn(referral)
                .assigns(
                        DemoAccount.named("link-worker").userId(),
                        HEALTH_ROOM,
                        OrganisationKind.NEIGHBOURHOOD_HEALTH_ROOM,
                        LinkWorkerRole.COMPANION);
        ids.put("consents", as("coordinator").get(person + "/consents").path("items[0].id"));
        as("coordinator")
                .body(Map.of("channel", "LETTER", "language", "JA", "doNotContact", false))
                .header("If-None-Match", "*")
                .put(person + "/contact-preference")
                .then()
                .statusCode(200);
        ids.put(
                "status-reports",
                ReferralApi.report(referral.id())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        ids.put(
                "source-deliveries",
                as("coordinator")
                        .get("/api/v1/source-deliveries?referralId=" + referral.id())
                        .path("items[0].id"));
        ids.put(
                "person-feedback",
                Pages.whole("coordinator", "/api/v1/person-feedback?limit=200").stream()
                        .filter(item -> referral.personId().equals(item.get("personId")))
                        .map(item -> String.valueOf(item.get("id")))
                        .findFirst()
                        .orElseThrow());
        ids.put("referral-drafts", DraftsIT.begun("referrer", ReferralApi.referral(ReferralApi.someone())));
        ReferralApi.post("coordinator", person + "/emergency-accesses", Map.of("reason", "見本の緊急"))
                .then()
                .statusCode(201);
        ids.put(
                "basis-reviews",
                as("coordinator")
                        .get("/api/v1/basis-reviews?personId=" + referral.personId())
                        .path("items[0].id"));
        return new ReferredSomebody(
                referral,
                ids,
                ReferralApi.residentWhoIs(referral.personId()),
                ReferralApi.accountOf(referral.personId(), "FAMILY"));
    }

    private static String created(String account, String path) {
        return AttachmentsIT.attach(
                        account, path.substring(0, path.lastIndexOf('/')), AttachmentsIT.SCAN, "application/pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The operation's path to what is here; empty where the path leads to nothing that concerns the person. */
    Optional<String> pathOf(Operation operation) {
        String collection = operation.path().split("/")[3];
        if (!operation.path().contains("{id}") || !ids.containsKey(collection)) {
            return Optional.empty();
        }
        return Optional.of(operation
                .path()
                .replace("{id}", ids.get(collection))
                .replace("{attachmentId}", ids.get("{attachmentId}"))
                .replace("{messageId}", ids.get("{messageId}"))
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
    }

    /** The same paths lead nowhere. */
    ReferredSomebody withRandomIds() {
        Map<String, String> random = new HashMap<>(ids);
        random.replaceAll((name, id) -> UUID.randomUUID().toString());
        return new ReferredSomebody(referral, random, self, family);
    }

    /** By the name of a column of the table of relations. */
    TestToken who(String relation) {
        return switch (relation) {
            case "source" -> TestTokens.as("referrer");
            case "other source" -> TestTokens.as("other-referrer");
            case "other system" -> TestTokens.as("hospital-system").withMunicipalities(DemoAccount.NABARI);
            case "centre" -> TestTokens.as("coordinator");
            case "other municipality" -> TestTokens.as("other-coordinator");
            case "assigned" -> TestTokens.as("link-worker");
            case "not assigned" -> TestTokens.as("link-worker").withSubject(UUID.randomUUID());
            case "conference member" -> TestTokens.as("conference-member");
            case "self" -> self;
            case "family" -> family;
            case "stranger" -> TestTokens.as("resident").withSubject(UUID.randomUUID());
            default -> throw new IllegalArgumentException(relation);
        };
    }
}
