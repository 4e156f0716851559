package org.tsunagari.kit.consent;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagari.events.ConsentWithdrawn;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

@ApplicationScoped
@IfBuildProperty(name = "tsunagari.consent-projection", stringValue = "true")
class ConsentWithdrawnHandler implements EventHandler<ConsentWithdrawn> {

    private final ConsentProjection projection;

    ConsentWithdrawnHandler(ConsentProjection projection) {
        this.projection = projection;
    }

    @Override
    public Class<ConsentWithdrawn> eventType() {
        return ConsentWithdrawn.class;
    }

    @Override
    public void handle(ConsentWithdrawn event, Delivery delivery) {
        projection.put(new ConsentProjection.Version(
                event.personId(),
                event.municipality(),
                event.consentId(),
                event.version(),
                true,
                List.of(),
                event.withdrawnAt(),
                null));
    }
}
