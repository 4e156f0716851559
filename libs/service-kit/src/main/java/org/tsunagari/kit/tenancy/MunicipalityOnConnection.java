package org.tsunagari.kit.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Tells PostgreSQL the municipality each time a connection leaves the pool, also when there is none: what an earlier
 * unit of work left behind, whether it committed, failed or timed out, never counts.
 */
@ApplicationScoped
class MunicipalityOnConnection implements AgroalPoolInterceptor {

    private final MunicipalityContext municipality;

    MunicipalityOnConnection(MunicipalityContext municipality) {
        this.municipality = municipality;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try (PreparedStatement tell =
                connection.prepareStatement("SELECT set_config('tsunagari.municipality', ?, false)")) {
            tell.setString(1, municipality.current().orElse(""));
            tell.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("the municipality could not be set on the connection", failed);
        }
    }
}
