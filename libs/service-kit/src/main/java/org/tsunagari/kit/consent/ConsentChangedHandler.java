package org.tsunagari.kit.consent;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.events.ConsentChanged;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

@ApplicationScoped
@IfBuildProperty(name = "tsunagari.consent-projection", stringValue = "true")
class ConsentChangedHandler implements EventHandler<ConsentChanged> {

    private final ConsentProjection projection;

    ConsentChangedHandler(ConsentProjection projection) {
        this.projection = projection;
    }

    @Override
    public Class<ConsentChanged> eventType() {
        return ConsentChanged.class;
    }

    @Override
    public void handle(ConsentChanged event, Delivery delivery) {
        projection.put(new ConsentProjection.Version(
                event.personId(),
                event.municipality(),
                event.consentId(),
                event.version(),
                false,
                event.grants(),
                event.validFrom(),
                event.validUntil()));
    }
}
