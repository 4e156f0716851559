package org.tsunagari.referral.webhook.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where messages go. TLS always, except to this very machine where an installation allows that (development); no user
 * information, no fragment, no address in digits. What the name stands for is judged anew whenever something is sent.
 */
public record WebhookUrl(URI uri) {

    private static final int LONGEST = 500;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws WebhookRefused naming what is wrong */
    public static WebhookUrl of(String text, boolean loopbackAllowed) {
        if (text.length() > LONGEST) {
            throw new WebhookRefused(WebhookRefused.Code.URL_MALFORMED);
        }
        URI uri = parse(text);
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new WebhookRefused(WebhookRefused.Code.URL_MALFORMED);
        }
        if (loopbackAllowed && LOOPBACK.contains(host)) {
            return new WebhookUrl(uri);
        }
        if (!"https".equals(uri.getScheme())) {
            throw new WebhookRefused(WebhookRefused.Code.URL_NOT_HTTPS);
        }
        if (!isName(host)) {
            throw new WebhookRefused(WebhookRefused.Code.URL_NOT_PUBLIC);
        }
        return new WebhookUrl(uri);
    }

    private static URI parse(String text) {
        try {
            URI uri = new URI(text);
            if ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) {
                return uri;
            }
            throw new WebhookRefused(WebhookRefused.Code.URL_NOT_HTTPS);
        } catch (URISyntaxException malformed) {
            throw new WebhookRefused(WebhookRefused.Code.URL_MALFORMED);
        }
    }

    /** A registered name has a dot, and a last label that is no number: neither an address nor a name of the own network. */
    private static boolean isName(String host) {
        int lastDot = host.lastIndexOf('.');
        return lastDot > 0
                && lastDot < host.length() - 1
                && !Character.isDigit(host.charAt(lastDot + 1))
                && !host.endsWith(".local")
                && !host.endsWith(".internal")
                && !host.endsWith(".localhost");
    }

    /** Whether it leads to this machine; only where that was allowed when it was made. */
    public boolean isLoopback() {
        return LOOPBACK.contains(uri.getHost());
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
