package org.tsunagari.kit.events;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Shows what waits: unpublished and parked events. */
@ApplicationScoped
class EventMetrics {

    private final AgroalDataSource database;
    private final MeterRegistry registry;

    EventMetrics(AgroalDataSource database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        gauge("tsunagari.outbox.waiting", "SELECT count(*) FROM outbox_event", "Events not yet acknowledged by Kafka");
        gauge(
                "tsunagari.outbox.oldest.seconds",
                "SELECT coalesce(extract(epoch FROM now() - min(occurred_at)), 0) FROM outbox_event",
                "Age of the oldest unpublished event");
        gauge("tsunagari.inbox.parked", "SELECT count(*) FROM parked_event", "Events waiting for an operator");
    }

    private void gauge(String name, String query, String description) {
        Gauge.builder(name, () -> ask(query)).description(description).register(registry);
    }

    private double ask(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            return answer.next() ? answer.getDouble(1) : Double.NaN;
        } catch (SQLException unknown) {
            return Double.NaN;
        }
    }
}
