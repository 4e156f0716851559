package org.tsunagari.kit.consent;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.tsunagari.access.ConsentSnapshot;
import org.tsunagari.access.Freshness;
import org.tsunagari.access.FreshnessRule;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/**
 * The consent to decide on: the projection while it is fresh, else what the ledger says now; where neither can be had,
 * nothing is disclosed.
 */
@ApplicationScoped
@IfBuildProperty(name = "tsunagari.consent-projection", stringValue = "true")
public class ConsentSnapshots {

    private final ConsentProjection projection;
    private final ConsentLedger ledger;
    private final Clock clock;

    ConsentSnapshots(ConsentProjection projection, ConsentLedger ledger, Clock clock) {
        this.projection = projection;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether decisions may rest on the projection now, for lists that cannot ask the ledger person by person. */
    public boolean isProjectionFresh() {
        return FreshnessRule.STANDARD.judge(projection.completeUpTo(), clock.instant()) == Freshness.FRESH;
    }

    /**
     * The consent of a person.
     *
     * @throws Refused {@code unavailable} when the projection is stale and the ledger does not answer
     */
    public ConsentSnapshot of(UUID person) {
        ConsentSnapshot projected = projection.of(person);
        return isProjectionFresh() ? projected : projected.newerOf(ledger.ask(person));
    }

    /**
     * Refuses to answer a list out of a stale projection.
     *
     * @throws Refused {@code unavailable}
     */
    public void requireFresh() {
        if (!isProjectionFresh()) {
            throw new Refused(CommonProblem.UNAVAILABLE);
        }
    }
}
