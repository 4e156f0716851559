package org.tsunagari.kit.problem;

/** The refusals that every service can give. */
public enum CommonProblem implements ProblemType {
    MALFORMED_JSON(400),
    INVALID_PARAMETER(400),
    INVALID_CURSOR(400),
    IDEMPOTENCY_KEY_REQUIRED(400),
    MUNICIPALITY_REQUIRED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    FORBIDDEN_MUNICIPALITY(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    ILLEGAL_TRANSITION(409),
    PRECONDITION_FAILED(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    VALIDATION_FAILED(422),
    UNKNOWN_FIELD(422),
    INVALID_TEXT(422),
    MY_NUMBER_REFUSED(422),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
