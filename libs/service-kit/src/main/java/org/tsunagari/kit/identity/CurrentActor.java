package org.tsunagari.kit.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.Role;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/** Reads the actor of the current request from its verified token. */
@RequestScoped
public class CurrentActor {

    /** Chooses the municipality where a token speaks for several. */
    public static final String MUNICIPALITY_HEADER = "Tsunagari-Municipality";

    private static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();

    private final SecurityIdentity identity;
    private final RoutingContext http;
    private @Nullable Actor actor;

    CurrentActor(SecurityIdentity identity, RoutingContext http) {
        this.identity = identity;
        this.http = http;
    }

    /**
     * Runs what somebody has set going in a request and what goes on after its answer, so that every record names them.
     */
    public static <T> T acting(Actor actor, Callable<T> work) throws Exception {
        return ScopedValue.where(ACTING, actor).call(work::call);
    }

    /**
     * The actor of this request.
     *
     * @throws UnauthorizedException without a verified token
     * @throws Refused when the token names no municipality, or the request one that is not the token's
     */
    public Actor get() {
        if (ACTING.isBound()) {
            return ACTING.get();
        }
        Actor known = actor;
        if (known == null) {
            known = read();
            actor = known;
        }
        return known;
    }

    /** Whether this request carries a verified token. */
    public boolean isKnown() {
        if (ACTING.isBound()) {
            return true;
        }
        try {
            return !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken;
        } catch (AuthenticationFailedException refused) {
            return false;
        }
    }

    private Actor read() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        Set<Role> roles = new HashSet<>();
        identity.getRoles().forEach(code -> Role.fromCode(code).ifPresent(roles::add));
        Optional<String> client = token.claim("azp");
        return new Actor(
                token.getSubject(),
                client.orElseGet(token::getSubject),
                roles,
                text(token, "organisation").map(UUID::fromString),
                text(token, "organisation_kind"),
                chosenMunicipality(municipalities(token)));
    }

    private String chosenMunicipality(Set<String> allowed) {
        String wished = http.request().getHeader(MUNICIPALITY_HEADER);
        if (wished != null) {
            if (!allowed.contains(wished)) {
                throw new Refused(CommonProblem.FORBIDDEN_MUNICIPALITY);
            }
            return wished;
        }
        if (allowed.size() != 1) {
            throw new Refused(CommonProblem.MUNICIPALITY_REQUIRED);
        }
        return allowed.iterator().next();
    }

    private static Set<String> municipalities(JsonWebToken token) {
        Set<String> codes = new LinkedHashSet<>();
        Object claim = token.getClaim("municipalities");
        if (claim instanceof JsonArray array) {
            array.forEach(
                    value -> codes.add(value instanceof JsonString string ? string.getString() : value.toString()));
        } else if (claim instanceof Iterable<?> values) {
            values.forEach(value -> codes.add(value.toString()));
        }
        return codes;
    }

    private static Optional<String> text(JsonWebToken token, String name) {
        Object claim = token.getClaim(name);
        return switch (claim) {
            case null -> Optional.empty();
            case JsonString string -> Optional.of(string.getString());
            default -> Optional.of(claim.toString());
        };
    }
}
