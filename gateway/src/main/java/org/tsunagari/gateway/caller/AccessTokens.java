package org.tsunagari.gateway.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens: signature, issuer, audience, type and expiry by quarkus-oidc (application.properties says
 * which), once per token and {@link #TRUST}, because a signature costs more than the rest of the hop. The cache is keyed
 * by the whole header, so nothing but an exact copy of one that was verified is ever accepted from it.
 */
@ApplicationScoped
public class AccessTokens {

    /** How long a verification is trusted; the token's own end comes first. Within it a withdrawn signing key still counts. */
    private static final Duration TRUST = Duration.ofSeconds(60);

    /** Bounds the memory: a token has 1 to 2 kB. */
    private static final int MAX_TOKENS = 20_000;

    /** With keys at hand a verification waits for nothing; an issuer that does not answer must not pile up requests. */
    private static final int MAX_VERIFICATIONS = 16;

    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    /** RFC 6750 section 2.1, bounded. */
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]{1,8192}=*)");

    private final Cache<String, Caller> verified = Caffeine.newBuilder()
            .maximumSize(MAX_TOKENS)
            .expireAfterWrite(TRUST)
            .build();
    private final AtomicInteger verifications = new AtomicInteger();
    private final TenantIdentityProvider issuer;
    private final Allowances allowances;
    private final InstantSource clock;

    AccessTokens(TenantIdentityProvider issuer, Allowances allowances, InstantSource clock) {
        this.issuer = issuer;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** The caller, if this very header was verified a moment ago and its token has not ended since. */
    public @Nullable Caller known(@Nullable String authorization) {
        Caller caller = authorization == null ? null : verified.getIfPresent(authorization);
        return caller != null && caller.expiresAt() > clock.millis() ? caller : null;
    }

    /**
     * Verifies the token in a header {@code Authorization}. Completes on the context that asked; fails with
     * {@link AuthenticationFailedException} if there is no good token, and with anything else if that could not be
     * found out.
     */
    public Future<Caller> verify(@Nullable String authorization, Vertx vertx) {
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
        if (authorization == null || !bearer.matches()) {
            return Future.failedFuture(new AuthenticationFailedException("no bearer token"));
        }
        if (verifications.incrementAndGet() > MAX_VERIFICATIONS) {
            verifications.decrementAndGet();
            return Future.failedFuture(new IllegalStateException("verifications under way: > " + MAX_VERIFICATIONS));
        }
        Promise<Caller> promise = Promise.promise();
        Context context = vertx.getOrCreateContext();
        issuer.authenticate(new AccessTokenCredential(bearer.group(1)))
                .ifNoItem()
                .after(MAX_WAIT)
                .fail()
                .onTermination()
                .invoke(verifications::decrementAndGet)
                .map(identity -> remember(authorization, identity))
                .subscribe()
                .with(
                        caller -> context.runOnContext(here -> promise.complete(caller)),
                        failure -> context.runOnContext(here -> promise.fail(failure)));
        return promise.future();
    }

    private Caller remember(String authorization, SecurityIdentity identity) {
        JsonWebToken claims = (JsonWebToken) identity.getPrincipal();
        Caller caller = new Caller(
                claims.getSubject(),
                Duration.ofSeconds(claims.getExpirationTime()).toMillis(),
                allowances.ofCaller(claims.getSubject()));
        verified.put(authorization, caller);
        return caller;
    }
}
