package org.tsunagari.referral.webhook.model;

/** An expected refusal around a subscription. */
public final class WebhookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        URL_MALFORMED,
        URL_NOT_HTTPS,
        /** An address in digits, or a name that only the own network knows. */
        URL_NOT_PUBLIC,
        SECRET_MALFORMED,
        /** The same organisation has it already. */
        URL_TAKEN,
        TOO_MANY
    }

    private final Code code;

    public WebhookRefused(Code code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
