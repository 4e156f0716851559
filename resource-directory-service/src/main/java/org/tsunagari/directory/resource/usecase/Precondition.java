package org.tsunagari.directory.resource.usecase;

import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.ExpectedVersion;

/**
 * What must hold for a PUT (RFC 9110, section 13), as the headers say it.
 *
 * @param ifMatch the version that the caller has seen
 * @param ifNoneMatch {@code *}: it must not exist yet
 */
public record Precondition(
        @Nullable String ifMatch, @Nullable String ifNoneMatch) {

    public void checkAbsent() {
        if (ifMatch != null) {
            throw new Refused(CommonProblem.PRECONDITION_FAILED);
        }
        if (ifNoneMatch == null) {
            throw new Refused(CommonProblem.PRECONDITION_REQUIRED);
        }
    }

    public void checkUnchanged(long version) {
        if (ifNoneMatch != null) {
            throw new Refused(CommonProblem.PRECONDITION_FAILED);
        }
        ExpectedVersion.fromIfMatch(ifMatch).check(version);
    }
}
