package org.tsunagari.kit.problem;

/**
 * A kind of refusal. The code is public language: clients decide by it, so it never changes its meaning. Titles stand in
 * the resource bundle {@code messages/problems} (kit) or {@code messages/service-problems} (service) under the code.
 */
public interface ProblemType {

    /** Stable, kebab-case. */
    String code();

    /** HTTP status. */
    int status();
}
