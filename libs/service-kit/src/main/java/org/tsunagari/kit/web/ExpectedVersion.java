package org.tsunagari.kit.web;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/**
 * The version that a change was decided on (RFC 9110 {@code If-Match}): a change on top of a state that the caller has
 * not seen is refused.
 */
public record ExpectedVersion(long version) {

    /**
     * Reads the precondition of a change.
     *
     * @throws Refused {@code precondition-required} without the header, {@code precondition-failed} if it is no tag of ours
     */
    public static ExpectedVersion fromIfMatch(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refused(CommonProblem.PRECONDITION_REQUIRED);
        }
        String tag = ifMatch.strip();
        if (tag.length() < 3 || !tag.startsWith("\"") || !tag.endsWith("\"")) {
            throw new Refused(CommonProblem.PRECONDITION_FAILED);
        }
        try {
            return new ExpectedVersion(Long.parseLong(tag.substring(1, tag.length() - 1)));
        } catch (NumberFormatException notOurs) {
            throw new Refused(CommonProblem.PRECONDITION_FAILED);
        }
    }

    /** Refuses {@code precondition-failed} when somebody else has changed the resource meanwhile. */
    public void check(long actual) {
        if (actual != version) {
            throw new Refused(CommonProblem.PRECONDITION_FAILED);
        }
    }

    /** The entity tag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }
}
