package org.tsunagari.kit.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.ConsentSnapshot;
import org.tsunagari.events.ConsentGrant;
import org.tsunagari.events.ConsentWatermark;
import org.tsunagari.events.Topic;
import org.tsunagari.kit.events.EventSettings;
import org.tsunagari.kit.events.ParkedEvents;
import org.tsunagari.kit.events.WatermarkListener;

/** What consent-events have told this service. Whatever the order of arrival, the highest version stays. */
@ApplicationScoped
@IfBuildProperty(name = "tsunagari.consent-projection", stringValue = "true")
public class ConsentProjection implements WatermarkListener {

    private static final TypeReference<List<ConsentGrant>> GRANTS = new TypeReference<>() {};

    private final EntityManager database;
    private final EventSettings settings;
    private final ParkedEvents parked;
    private final ObjectMapper json;

    ConsentProjection(EntityManager database, EventSettings settings, ParkedEvents parked, ObjectMapper json) {
        this.database = database;
        this.settings = settings;
        this.parked = parked;
        this.json = json;
    }

    /** One version of a person's ledger. */
    record Version(
            UUID person,
            String municipality,
            UUID consent,
            long version,
            boolean withdrawn,
            List<ConsentGrant> grants,
            Instant validFrom,
            @Nullable Instant validUntil) {}

    void put(Version version) {
        database.createNativeQuery("""
                        INSERT INTO consent_projection (person_id, municipality, consent_id, version, withdrawn, grants, valid_from, valid_until)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, CAST(?8 AS timestamptz))
                        ON CONFLICT (person_id) DO UPDATE
                        SET consent_id = excluded.consent_id, version = excluded.version, withdrawn = excluded.withdrawn,
                            grants = excluded.grants, valid_from = excluded.valid_from, valid_until = excluded.valid_until
                        WHERE consent_projection.version < excluded.version
                        """)
                .setParameter(1, version.person())
                .setParameter(2, version.municipality())
                .setParameter(3, version.consent())
                .setParameter(4, version.version())
                .setParameter(5, version.withdrawn())
                .setParameter(6, write(version.grants()))
                .setParameter(7, version.validFrom().atOffset(ZoneOffset.UTC))
                .setParameter(
                        8,
                        version.validUntil() == null
                                ? null
                                : version.validUntil().toString())
                .executeUpdate();
    }

    /** Up to when the projection is complete: the oldest watermark; empty while a partition has none. */
    @Transactional
    public Optional<Instant> completeUpTo() {
        Tuple row =
                (Tuple) database.createNativeQuery("SELECT count(*), min(up_to) FROM consent_watermark", Tuple.class)
                        .getSingleResult();
        boolean allPartitions = row.get(0, Number.class).intValue() >= settings.consentPartitions();
        return allPartitions ? Optional.of(row.get(1, Instant.class)) : Optional.empty();
    }

    /** The person's consent as projected. */
    @Transactional
    public ConsentSnapshot of(UUID person) {
        List<?> rows = database.createNativeQuery(
                        "SELECT version, withdrawn, grants, valid_from, valid_until FROM consent_projection WHERE person_id = ?1",
                        Tuple.class)
                .setParameter(1, person)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .findFirst()
                .map(row -> ConsentGrants.snapshot(
                        person,
                        row.get(0, Number.class).longValue(),
                        row.get(1, Boolean.class),
                        read(row.get(2, String.class)),
                        row.get(3, Instant.class),
                        Optional.ofNullable(row.get(4, Instant.class))))
                .orElseGet(() -> ConsentSnapshot.none(person));
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void reached(ConsentWatermark watermark) {
        if (parked.isAnyParkedOf(Topic.CONSENT_EVENTS.topicName())) {
            return;
        }
        database.createNativeQuery("SET LOCAL synchronous_commit = off").executeUpdate();
        database.createNativeQuery("""
                        INSERT INTO consent_watermark (partition, up_to) VALUES (?1, ?2)
                        ON CONFLICT (partition) DO UPDATE SET up_to = excluded.up_to WHERE consent_watermark.up_to < excluded.up_to
                        """)
                .setParameter(1, watermark.partition())
                .setParameter(2, OffsetDateTime.ofInstant(watermark.upTo(), ZoneOffset.UTC))
                .executeUpdate();
    }

    private String write(List<ConsentGrant> grants) {
        try {
            return json.writeValueAsString(grants);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("grants cannot be written", impossible);
        }
    }

    private List<ConsentGrant> read(String grants) {
        try {
            return json.readValue(grants, GRANTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("grants cannot be read", impossible);
        }
    }
}
