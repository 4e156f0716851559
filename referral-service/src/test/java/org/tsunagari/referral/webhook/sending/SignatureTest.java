package org.tsunagari.referral.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tsunagari.referral.webhook.model.Secrets;
import org.tsunagari.referral.webhook.model.SigningSecret;

class SignatureTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final SigningSecret SECRET = SigningSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final SigningSecret NEXT = SigningSecret.of("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");

    /** The vector of the specification's reference implementations. */
    @Test
    void it_is_what_standard_webhooks_computes() {
        assertThat(Signature.header(Secrets.of(SECRET), ID, NOW, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    /** Receivers try their own code with it. */
    @Test
    void the_message_in_the_documentation_is_signed_as_we_sign() {
        String body = "{\"type\":\"status-report.issued\",\"timestamp\":\"2026-11-24T00:00:00Z\","
                + "\"data\":{\"statusReportId\":\"0197f0c2-7711-7e09-8b33-5d2a4c6e8f10\","
                + "\"referralId\":\"0197c7a4-6b1e-7d30-8a52-4c1f0e9b7d11\",\"edition\":1,\"municipality\":\"24208\"}}";
        assertThat(Signature.header(
                        Secrets.of(SECRET),
                        "01a20a80-be60-7a4d-9936-79a3a4959ceb",
                        Instant.ofEpochSecond(1_795_478_400),
                        body))
                .isEqualTo("v1,r3IK0+9vheDWqfEFHIT6zTvPpABUmWYjMR1Luf8fQzw=");
    }

    @Test
    void while_the_receiver_changes_over_a_message_bears_both_signatures() {
        Secrets rotated = Secrets.of(SECRET).rotatedTo(NEXT, NOW);
        String both = Signature.header(rotated, ID, NOW.plus(Duration.ofHours(23)), BODY);
        assertThat(both.split(" ")).hasSize(2).allMatch(entry -> entry.startsWith("v1,"));
        assertThat(Signature.header(rotated, ID, NOW.plus(Duration.ofHours(25)), BODY))
                .isEqualTo(Signature.header(Secrets.of(NEXT), ID, NOW.plus(Duration.ofHours(25)), BODY));
    }
}
