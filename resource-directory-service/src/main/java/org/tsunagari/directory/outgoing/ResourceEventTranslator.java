package org.tsunagari.directory.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.usecase.ResourceEvents;
import org.tsunagari.events.ResourceChanged;
import org.tsunagari.events.ResourcePublished;
import org.tsunagari.events.ResourceRetired;
import org.tsunagari.kit.events.Outbox;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Tells what may be prescribed. */
@ApplicationScoped
class ResourceEventTranslator implements ResourceEvents {

    private final Outbox outbox;
    private final MunicipalityContext municipality;

    ResourceEventTranslator(Outbox outbox, MunicipalityContext municipality) {
        this.outbox = outbox;
        this.municipality = municipality;
    }

    @Override
    public void published(Resource resource) {
        outbox.append(new ResourcePublished(
                resource.id().value(),
                here(),
                resource.details().name(),
                resource.details().classification().kind().code(),
                resource.district().orElse(null)));
    }

    @Override
    public void changed(Resource resource) {
        outbox.append(new ResourceChanged(
                resource.id().value(),
                here(),
                resource.details().name(),
                resource.details().classification().kind().code(),
                resource.district().orElse(null)));
    }

    @Override
    public void retired(Resource resource, @Nullable UUID successor) {
        outbox.append(new ResourceRetired(resource.id().value(), here(), successor));
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
