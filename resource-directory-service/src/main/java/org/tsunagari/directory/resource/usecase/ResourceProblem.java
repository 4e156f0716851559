package org.tsunagari.directory.resource.usecase;

import java.util.Locale;
import org.tsunagari.kit.problem.ProblemType;

/** What can be refused about resources. */
public enum ResourceProblem implements ProblemType {
    /** Another record stands for it; change that one, or take the merge back first. */
    RESOURCE_MERGED,
    /** Nothing is kept of it, and nothing is told of it again. */
    RESOURCE_ERASED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
