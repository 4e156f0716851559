package org.tsunagari.referral.webhook.sending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tsunagari.referral.webhook.model.Secrets;
import org.tsunagari.referral.webhook.model.SigningSecret;

/** Signs messages by the specification Standard Webhooks 1.0: HMAC-SHA256 over id, time and the exact body. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** The header {@code webhook-signature}: one entry for each secret in force, separated by spaces. */
    static String header(Secrets secrets, String messageId, Instant now, String body) {
        String signed = messageId + "." + now.getEpochSecond() + "." + body;
        return secrets.inForce(now).stream().map(secret -> sign(secret, signed)).collect(Collectors.joining(" "));
    }

    private static String sign(SigningSecret secret, String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM, impossible);
        }
    }
}
