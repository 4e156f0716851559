package org.tsunagari.directory.district.usecase;

import java.util.Locale;
import org.tsunagari.kit.problem.ProblemType;

/** What can be refused about districts. */
public enum DistrictProblem implements ProblemType {
    /** Resources name it; change those first. */
    DISTRICT_IN_USE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 409;
    }
}
