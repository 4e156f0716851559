package org.tsunagari.directory.search.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.usecase.ResourceIndex;
import org.tsunagari.kit.problem.SafeTrace;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * Writes the index anew after the way of analysing text has changed: at the start, beside the requests, in small
 * transactions. Several replicas may do the same work; the result is the same. Who changes one of the resources waits for the
 * transaction, so that what is written here is never older than what they write.
 */
@ApplicationScoped
public class RefreshIndex {

    private static final Logger LOG = Logger.getLogger(RefreshIndex.class);
    private static final int BATCH = 50;

    private final OutdatedIndex outdated;
    private final Resources resources;
    private final ResourceIndex index;
    private final MunicipalityContext municipality;

    RefreshIndex(OutdatedIndex outdated, Resources resources, ResourceIndex index, MunicipalityContext municipality) {
        this.outdated = outdated;
        this.resources = resources;
        this.index = index;
        this.municipality = municipality;
    }

    void onStart(@Observes StartupEvent start) {
        Thread.ofVirtual().name("refresh-index").start(this::refreshAll);
    }

    /** Until nothing is outdated any more, or something fails; the next start goes on. */
    public void refreshAll() {
        try {
            for (String code : QuarkusTransaction.requiringNew().call(outdated::municipalities)) {
                int written = municipality.in(code, this::refresh);
                LOG.infof("the index of %s was written anew: %d resources", code, written);
            }
        } catch (Exception failed) {
            LOG.errorf("the index could not be written anew: %s", SafeTrace.of(failed));
        }
    }

    private int refresh() {
        Optional<UUID> last = Optional.empty();
        int written = 0;
        List<ResourceId> batch;
        do {
            Optional<UUID> after = last;
            batch = QuarkusTransaction.requiringNew().call(() -> refresh(after));
            written += batch.size();
            last = batch.isEmpty() ? last : Optional.of(batch.getLast().value());
        } while (batch.size() == BATCH);
        QuarkusTransaction.requiringNew().run(outdated::done);
        return written;
    }

    private List<ResourceId> refresh(Optional<UUID> after) {
        List<ResourceId> batch = outdated.resources(after, BATCH);
        resources.findAll(batch).forEach(index::put);
        return batch;
    }
}
