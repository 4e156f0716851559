package org.tsunagari.referral.organisation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.kit.web.QueryParameter;
import org.tsunagari.referral.likeness.model.SearchableName;

/** A part of a name in the query of a URL, {@code q}. */
public final class NameParameter {

    private static final int LONGEST = 100;

    private NameParameter() {}

    /**
     * In its normal form.
     *
     * @throws Refused {@code invalid-parameter} where nothing is left that could be sought
     */
    public static Optional<String> of(@Nullable String text) {
        Optional<String> normal = QueryParameter.read("q", text, SearchableName::normal);
        if (text != null
                && (text.length() > LONGEST || normal.filter(String::isEmpty).isPresent())) {
            throw new Refused(CommonProblem.INVALID_PARAMETER, Violation.at("?q", "wrong-length"));
        }
        return normal;
    }
}
