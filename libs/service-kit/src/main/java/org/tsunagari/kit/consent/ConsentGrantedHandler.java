package org.tsunagari.kit.consent;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.events.ConsentGranted;
import org.tsunagari.kit.events.Delivery;
import org.tsunagari.kit.events.EventHandler;

@ApplicationScoped
@IfBuildProperty(name = "tsunagari.consent-projection", stringValue = "true")
class ConsentGrantedHandler implements EventHandler<ConsentGranted> {

    private final ConsentProjection projection;

    ConsentGrantedHandler(ConsentProjection projection) {
        this.projection = projection;
    }

    @Override
    public Class<ConsentGranted> eventType() {
        return ConsentGranted.class;
    }

    @Override
    public void handle(ConsentGranted event, Delivery delivery) {
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
