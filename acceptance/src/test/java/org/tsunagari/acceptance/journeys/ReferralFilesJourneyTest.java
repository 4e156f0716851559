package org.tsunagari.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tsunagari.acceptance.journeys.Gateway.Answer;

/** A FAX with its scan, a letter that is asked for, and form 1 on paper again. Everybody is invented. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(
        named = "tsunagari.gateway",
        matches = "http.*",
        disabledReason = "it needs a whole installation, which acceptance/system starts")
class ReferralFilesJourneyTest {

    private static final String CENTRE = "coordinator";
    private static final String COLLEAGUE = "coordinator-2";
    private static final String CLINIC = "referrer";

    private final Gateway gateway = new Gateway();

    @Test
    void a_fax_is_keyed_in_beside_its_scan_compared_by_somebody_else_and_answered_with_a_letter() {
        String kana = kana();
        Map<String, Object> person = Map.of(
                "name", "見本 " + kana,
                "nameKana", "ミホン " + kana,
                "sex", "FEMALE",
                "birthDate", "1941-04-02",
                "address", "三重県名張市見本 見本番地1",
                "phone", "0595-00-0001");
        String search = gateway.post(CENTRE, "/api/v1/persons/matches", person)
                .expecting(200)
                .json()
                .path("searchId")
                .asText();
        String draft = "/api/v1/referral-drafts/"
                + gateway.post(
                                CENTRE,
                                "/api/v1/referral-drafts",
                                Map.of(
                                        "channel",
                                        "FAX",
                                        "receivedOn",
                                        "2026-01-06",
                                        "sentOn",
                                        "2026-01-06",
                                        "sourceOrganisationId",
                                        "00000000-0000-4000-8000-000000000101",
                                        "person",
                                        person,
                                        "needs",
                                        List.of(Map.of("code", "COMMUNITY_RELATIONS", "main", true)),
                                        "consent",
                                        Map.of(
                                                "form", "ORAL",
                                                "givenOn", "2026-01-05",
                                                "witness", "見本 看護師",
                                                "sourceMayBeTold", true),
                                        "personMatch",
                                        Map.of("searchId", search, "decision", "NONE_OF_THESE")))
                        .expecting(201)
                        .id();
        Answer unscanned = gateway.get(CENTRE, draft).expecting(200);
        assertThat(gateway.post(COLLEAGUE, draft + "/verification", Map.of(), unscanned.etag())
                        .expecting(409)
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("scan-required");

        // as long as a file may be: the gateway and the service agree about it
        byte[] scan = Arrays.copyOf("%PDF-1.4\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 6 << 20);
        gateway.upload(CENTRE, draft + "/attachments", "application/pdf", scan).expecting(201);
        Answer scanned = gateway.get(CENTRE, draft).expecting(200);
        Answer verified = gateway.post(COLLEAGUE, draft + "/verification", Map.of(), scanned.etag())
                .expecting(200);
        String referral = "/api/v1/referrals/"
                + gateway.post(CENTRE, draft + "/submission", Map.of(), verified.etag())
                        .expecting(201)
                        .id();

        String letter = gateway.upload(CLINIC, referral + "/attachments", "application/pdf", scan)
                .expecting(201)
                .id();
        gateway.post(CLINIC, referral + "/messages", Map.of("text", "手紙を添えます(見本)", "attachments", List.of(letter)))
                .expecting(201);
        assertThat(gateway.get(CENTRE, referral + "/messages")
                        .json()
                        .at("/items/0/attachments/0")
                        .asText())
                .isEqualTo(letter);
        assertThat(gateway.get(CENTRE, referral + "/attachments/" + letter)
                        .expecting(200)
                        .body())
                .isEqualTo(scan);
        gateway.get("other-referrer", referral + "/attachments/" + letter).expecting(404);
        assertThat(gateway.upload(
                                CLINIC,
                                referral + "/attachments",
                                "application/pdf",
                                Arrays.copyOf(scan, scan.length + 1))
                        .status())
                .isEqualTo(413);
        assertThat(gateway.pdf(CLINIC, referral).expecting(200).type()).isEqualTo("application/pdf");
    }

    private static String kana() {
        StringBuilder kana = new StringBuilder();
        for (char c :
                UUID.randomUUID().toString().replace("-", "").substring(0, 12).toCharArray()) {
            kana.append((char) ('ア' + 2 * Character.digit(c, 16)));
        }
        return kana.toString();
    }
}
