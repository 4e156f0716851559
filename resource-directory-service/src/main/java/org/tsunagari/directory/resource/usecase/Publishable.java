package org.tsunagari.directory.resource.usecase;

import java.util.List;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;

/** The same refusal for whoever would publish, and for whoever would take away from what is published. */
final class Publishable {

    private Publishable() {}

    /**
     * @param lacking as JSON pointers
     */
    static void refuse(List<String> lacking) {
        if (!lacking.isEmpty()) {
            throw Refused.invalid(lacking.stream()
                    .map(pointer -> Violation.at(pointer, "required"))
                    .toList());
        }
    }
}
