package org.tsunagari.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.crypto.PersonErased;
import org.tsunagari.kit.web.RefusedText;
import org.tsunagari.kit.web.RequestIds;

/** Turns what can go wrong into problem details: titles are fixed per code, never an exception's message or class. */
@ApplicationScoped
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String UNIQUE_VIOLATION = "23505";

    private final Problems problems;
    private final DenialAudit denials;

    ProblemMappers(Problems problems, DenialAudit denials) {
        this.problems = problems;
        this.denials = denials;
    }

    /** Who names a municipality that the token does not is turned away before any use case that would record it. */
    @ServerExceptionMapper
    Uni<Response> refused(Refused refused, RoutingContext http) {
        return refused.type() == CommonProblem.FORBIDDEN_MUNICIPALITY
                ? denied(CommonProblem.FORBIDDEN_MUNICIPALITY, http)
                : Uni.createFrom().item(problems.response(refused, http));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Uni<Response> unauthenticated(SecurityException failed, RoutingContext http) {
        return denied(CommonProblem.UNAUTHENTICATED, http);
    }

    @ServerExceptionMapper
    Uni<Response> forbidden(ForbiddenException failed, RoutingContext http) {
        return denied(CommonProblem.FORBIDDEN, http);
    }

    /** Denials come up on the event loop; the record is written on a thread that may wait for the database. */
    private Uni<Response> denied(CommonProblem type, RoutingContext http) {
        Response denial = problems.response(type, http);
        return Uni.createFrom()
                .item(() -> {
                    denials.record(type, http);
                    return denial;
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .recoverWithItem(notAudited -> problems.response(CommonProblem.UNAVAILABLE, http));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException failed, RoutingContext http) {
        return problems.response(Refused.invalid(Violations.of(failed.getConstraintViolations())), http);
    }

    /** Named besides its superclass, because Quarkus has a mapper of its own for it, which would quote the value. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response unreadable(JsonProcessingException failed, RoutingContext http) {
        return problems.response(explain(failed), http);
    }

    @ServerExceptionMapper
    Response lostUpdate(OptimisticLockException failed, RoutingContext http) {
        return problems.response(CommonProblem.PRECONDITION_FAILED, http);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failed, RoutingContext http) {
        if (failed.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, http);
        }
        CommonProblem type =
                switch (failed.getResponse().getStatus()) {
                    case 400 -> CommonProblem.MALFORMED_JSON;
                    case 401 -> CommonProblem.UNAUTHENTICATED;
                    case 403 -> CommonProblem.FORBIDDEN;
                    case 404 -> CommonProblem.NOT_FOUND;
                    case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
                    case 406 -> CommonProblem.NOT_ACCEPTABLE;
                    case 413 -> CommonProblem.BODY_TOO_LARGE;
                    case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
                    case 503 -> CommonProblem.UNAVAILABLE;
                    default -> CommonProblem.INTERNAL;
                };
        return type == CommonProblem.INTERNAL ? unexpected(failed, http) : problems.response(type, http);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failed, RoutingContext http) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return problems.response(refused, http);
            }
            if (cause instanceof OptimisticLockException lost) {
                return lostUpdate(lost, http);
            }
            if (cause instanceof PersonErased) {
                LOG.warnf("request %s: the person was erased meanwhile", RequestIds.of(http));
                return problems.response(CommonProblem.UNAVAILABLE, http);
            }
            if (cause instanceof SQLException sql && isUnavailable(sql)) {
                LOG.warnf("request %s: database unavailable (%s)", RequestIds.of(http), sql.getSQLState());
                return problems.response(CommonProblem.UNAVAILABLE, http);
            }
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                LOG.errorf(
                        "request %s: written by somebody else already: %s", RequestIds.of(http), SafeTrace.of(failed));
                return problems.response(lostRace(http), http);
            }
            if (cause instanceof SQLException sql && isUnstorable(sql)) {
                LOG.warnf("request %s: value refused by the database (%s)", RequestIds.of(http), sql.getSQLState());
                return problems.response(unstorable(http), http);
            }
        }
        LOG.errorf("request %s failed: %s", RequestIds.of(http), SafeTrace.of(failed));
        return problems.response(CommonProblem.INTERNAL, http);
    }

    /**
     * SQLSTATE classes: 08 connection, 53 resources, 57 operator intervention, and no state at all (pool exhausted). Also
     * 40P01: of two that waited for each other one was ended, and can come again.
     */
    private static boolean isUnavailable(SQLException failed) {
        String state = failed.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.equals("40P01");
    }

    /** Two wrote the same at once: the second is told as if it had come after the first. */
    private static CommonProblem lostRace(RoutingContext http) {
        return http.request().headers().contains(HttpHeaders.IF_MATCH)
                        || http.request().headers().contains(HttpHeaders.IF_NONE_MATCH)
                ? CommonProblem.PRECONDITION_FAILED
                : CommonProblem.CONFLICT;
    }

    /** SQLSTATE class 22: a value that the database cannot hold, which nobody noticed before. */
    private static boolean isUnstorable(SQLException failed) {
        return failed.getSQLState() != null && failed.getSQLState().startsWith("22");
    }

    private static CommonProblem unstorable(RoutingContext http) {
        boolean reads =
                http.request().method() == HttpMethod.GET || http.request().method() == HttpMethod.HEAD;
        return reads ? CommonProblem.INVALID_PARAMETER : CommonProblem.VALIDATION_FAILED;
    }

    private static Refused explain(JsonProcessingException failed) {
        return switch (failed) {
            case RefusedText text ->
                new Refused(
                        text.reason(), Violation.at(pointer(text), text.reason().code()));
            case UnrecognizedPropertyException unknown ->
                new Refused(CommonProblem.UNKNOWN_FIELD, Violation.at(pointer(unknown), "unknown-field"));
            case StreamConstraintsException tooDeepOrLong -> new Refused(CommonProblem.MALFORMED_JSON);
            case JsonMappingException mapping
            when isBroken(mapping.getCause()) -> new Refused(CommonProblem.MALFORMED_JSON);
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() -> Refused.invalid(pointer(mapping), "wrong-type");
            default -> new Refused(CommonProblem.MALFORMED_JSON);
        };
    }

    /** The text itself is no JSON, or beyond every limit; a number too large for its member is only a wrong value. */
    private static boolean isBroken(@Nullable Throwable cause) {
        return cause instanceof StreamConstraintsException
                || (cause instanceof StreamReadException && !(cause instanceof InputCoercionException));
    }

    private static String pointer(JsonMappingException failed) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failed.getPath()) {
            pointer.append('/')
                    .append(step.getFieldName() == null ? step.getIndex() : Violations.escape(step.getFieldName()));
        }
        return pointer.toString();
    }
}
