package org.tsunagari.directory.district.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.tsunagari.directory.district.model.Attribution;
import org.tsunagari.directory.district.model.District;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.directory.geo.Area;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** Districts as rows; row-level security leaves those of the municipality. */
@ApplicationScoped
class DistrictsInPostgres implements Districts {

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final Map<String, PreparedDistricts> prepared = new ConcurrentHashMap<>();

    DistrictsInPostgres(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    /** Boundaries ready for asking. The state is random: a version could be given twice, where a transaction fails. */
    private record PreparedDistricts(UUID state, List<PreparedDistrict> inOrder) {}

    private record PreparedDistrict(String name, Area area) {}

    @Override
    public List<District> all() {
        List<?> rows = database.createNativeQuery(
                        "SELECT name, latitude, longitude, boundary FROM district ORDER BY position, name", Tuple.class)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(DistrictsInPostgres::restore)
                .toList();
    }

    @Override
    public Optional<District> find(String name) {
        List<?> rows = database.createNativeQuery(
                        "SELECT name, latitude, longitude, boundary FROM district WHERE name = ?1", Tuple.class)
                .setParameter(1, name)
                .getResultList();
        return rows.stream().findFirst().map(Tuple.class::cast).map(DistrictsInPostgres::restore);
    }

    private static District restore(Tuple row) {
        return new District(
                row.get(0, String.class), row.get(1, Double.class), row.get(2, Double.class), row.get(3, String.class));
    }

    @Override
    public Optional<String> enclosing(double latitude, double longitude) {
        return known().stream()
                .filter(district -> district.area().contains(latitude, longitude))
                .map(PreparedDistrict::name)
                .findFirst();
    }

    @Override
    public OptionalDouble metresTo(double latitude, double longitude) {
        return known().stream()
                .mapToDouble(district -> district.area().metresTo(latitude, longitude))
                .min();
    }

    private List<PreparedDistrict> known() {
        List<?> state = database.createNativeQuery("SELECT state FROM district_set", UUID.class)
                .getResultList();
        if (state.isEmpty()) {
            return List.of();
        }
        PreparedDistricts known = prepared.get(here());
        if (known == null || !known.state().equals(state.getFirst())) {
            known = new PreparedDistricts((UUID) state.getFirst(), prepare());
            prepared.put(here(), known);
        }
        return known.inOrder();
    }

    private List<PreparedDistrict> prepare() {
        return all().stream()
                .filter(district -> district.boundary() != null)
                .map(district -> new PreparedDistrict(district.name(), area(district)))
                .toList();
    }

    private static Area area(District district) {
        try {
            return Area.of(String.valueOf(district.boundary()));
        } catch (Area.NoArea broken) {
            throw new IllegalStateException("a boundary that was checked is none", broken);
        }
    }

    @Override
    public long version() {
        List<?> rows =
                database.createNativeQuery("SELECT version FROM district_set").getResultList();
        return rows.isEmpty() ? 0 : ((Number) rows.getFirst()).longValue();
    }

    @Override
    public void hold() {
        String held = "SELECT version FROM district_set FOR SHARE";
        if (database.createNativeQuery(held).getResultList().isEmpty()) {
            begin();
            database.createNativeQuery(held).getSingleResult();
        }
    }

    /** A set that nobody has written yet cannot be locked. */
    private void begin() {
        database.createNativeQuery(
                        "INSERT INTO district_set (municipality, version) VALUES (?1, 0) ON CONFLICT DO NOTHING")
                .setParameter(1, here())
                .executeUpdate();
    }

    @Override
    public long versionForChange() {
        begin();
        return ((Number) database.createNativeQuery("SELECT version FROM district_set FOR UPDATE")
                        .getSingleResult())
                .longValue();
    }

    @Override
    public Optional<Attribution> attribution() {
        List<?> rows = database.createNativeQuery(
                        "SELECT attribution, attribution_en FROM district_set WHERE attribution IS NOT NULL",
                        Tuple.class)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Tuple.class::cast)
                .map(row -> new Attribution(row.get(0, String.class), row.get(1, String.class)));
    }

    @Override
    public void put(List<District> districts, Optional<Attribution> attribution) {
        for (District district : districts) {
            database.createNativeQuery("""
                            INSERT INTO district (municipality, name, position, latitude, longitude, boundary)
                            VALUES (?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM district), ?3, ?4, ?5)
                            ON CONFLICT (municipality, name) DO UPDATE SET latitude = excluded.latitude,
                                longitude = excluded.longitude, boundary = excluded.boundary
                            """)
                    .setParameter(1, here())
                    .setParameter(2, district.name())
                    .setParameter(3, district.latitude())
                    .setParameter(4, district.longitude())
                    .setParameter(5, district.boundary())
                    .executeUpdate();
        }
        attribution.ifPresent(
                told -> database.createNativeQuery("UPDATE district_set SET attribution = ?1, attribution_en = ?2")
                        .setParameter(1, told.japanese())
                        .setParameter(2, told.english())
                        .executeUpdate());
        changed();
    }

    @Override
    public boolean isNamed(String name) {
        return (Boolean) database.createNativeQuery(
                        "SELECT EXISTS (SELECT 1 FROM resource WHERE district = ?1 OR ?1 = ANY (service_districts))",
                        Boolean.class)
                .setParameter(1, name)
                .getSingleResult();
    }

    @Override
    public void remove(String name) {
        database.createNativeQuery("DELETE FROM district WHERE municipality = ?1 AND name = ?2")
                .setParameter(1, here())
                .setParameter(2, name)
                .executeUpdate();
        changed();
    }

    private void changed() {
        database.createNativeQuery("UPDATE district_set SET version = version + 1, state = gen_random_uuid()")
                .executeUpdate();
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
