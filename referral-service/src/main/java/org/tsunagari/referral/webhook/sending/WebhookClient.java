package org.tsunagari.referral.webhook.sending;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tsunagari.referral.webhook.model.Subscription;

/**
 * Posts a signed message. The name is resolved here and the connection made to the address that was judged, so that no
 * second answer of the name server leads elsewhere; redirects are not followed; nothing of the answer but its status is
 * read. Blocks: call it on a virtual thread.
 */
@ApplicationScoped
public class WebhookClient {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final WebhookSettings settings;
    private final Clock clock;
    private final HttpClient http;

    WebhookClient(WebhookSettings settings, Clock clock, Vertx vertx) {
        this.settings = settings;
        this.clock = clock;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setMaxHeaderSize(8 << 10)
                .setMaxPoolSize(settings.concurrency())
                .setConnectTimeout((int) settings.timeout().toMillis()));
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /** Sends a message once. */
    public SendingResult send(Subscription subscription, String messageId, String body) throws InterruptedException {
        URI uri = subscription.url().uri();
        boolean loopback = subscription.url().isLoopback() && settings.allowLoopback();
        InetAddress address;
        try {
            address = judged(uri.getHost(), loopback);
        } catch (UnknownHostException unknown) {
            return SendingResult.failed("UNKNOWN_HOST");
        }
        if (!loopback && !PublicAddress.isPublic(address)) {
            return SendingResult.failed("NOT_PUBLIC");
        }
        Instant now = clock.instant();
        boolean tls = "https".equals(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? HTTPS : HTTP;
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(pathAndQuery(uri))
                .setFollowRedirects(false)
                .setTimeout(settings.timeout().toMillis())
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Tsunagari-Webhooks/1")
                .putHeader("webhook-id", messageId)
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader("webhook-signature", Signature.header(subscription.secrets(), messageId, now, body));
        CompletionStage<Integer> status = http.request(request)
                .compose(open -> open.send(Buffer.buffer(body)).map(WebhookClient::statusOnly))
                .toCompletionStage();
        try {
            return SendingResult.answered(
                    status.toCompletableFuture().get(settings.timeout().toMillis() * 2, TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return SendingResult.failed("TIMEOUT");
        } catch (ExecutionException failed) {
            return SendingResult.failed(SendingResult.codeOf(failed.getCause()));
        }
    }

    /** Of several addresses the first, and none if one of them is not public: a name is judged as a whole. */
    private static InetAddress judged(String host, boolean loopback) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!loopback) {
            for (InetAddress address : addresses) {
                if (!PublicAddress.isPublic(address)) {
                    return address;
                }
            }
        }
        return addresses[0];
    }

    private static int statusOnly(HttpClientResponse answer) {
        int status = answer.statusCode();
        // whatever else it says is not for us, and may have no end
        answer.request().connection().close();
        return status;
    }

    private static String pathAndQuery(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
