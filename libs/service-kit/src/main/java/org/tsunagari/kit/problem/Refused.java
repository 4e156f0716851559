package org.tsunagari.kit.problem;

import java.util.List;

/**
 * An expected refusal on its way to the caller. Carries codes and pointers only: the text is fixed per code, so that no
 * personal value can slip into an answer.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Violation> violations;
    private final transient List<String> allowedTransitions;

    public Refused(ProblemType type) {
        this(type, List.of(), List.of());
    }

    public Refused(ProblemType type, Violation... violations) {
        this(type, List.of(violations), List.of());
    }

    private Refused(ProblemType type, List<Violation> violations, List<String> allowedTransitions) {
        super(type.code(), null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.allowedTransitions = List.copyOf(allowedTransitions);
    }

    public static Refused invalid(List<Violation> violations) {
        return new Refused(CommonProblem.VALIDATION_FAILED, violations, List.of());
    }

    public static Refused invalid(String pointer, String code) {
        return invalid(List.of(Violation.at(pointer, code)));
    }

    public static Refused notFound() {
        return new Refused(CommonProblem.NOT_FOUND);
    }

    /** The resource is in a state that does not allow the act; names what it does allow. */
    public static Refused illegalTransition(List<String> allowed) {
        return new Refused(CommonProblem.ILLEGAL_TRANSITION, List.of(), allowed);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    public List<String> allowedTransitions() {
        return allowedTransitions;
    }
}
