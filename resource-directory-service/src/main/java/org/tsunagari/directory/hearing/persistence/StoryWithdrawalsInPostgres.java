package org.tsunagari.directory.hearing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.hearing.model.StoryWithdrawal;
import org.tsunagari.directory.hearing.model.StoryWithdrawals;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/** What was taken back, as rows without a word of it. */
@ApplicationScoped
class StoryWithdrawalsInPostgres implements StoryWithdrawals {

    private final EntityManager database;
    private final MunicipalityContext municipality;

    StoryWithdrawalsInPostgres(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    @Override
    public Optional<StoryWithdrawal> find(UUID resource, UUID story) {
        List<?> rows = database.createNativeQuery("""
                        SELECT w.reason, w.withdrawn_on FROM resource_story_withdrawal w
                        WHERE w.municipality = ?1 AND w.story_id = ?2 AND w.resource_id = ?3
                        """, Tuple.class)
                .setParameter(1, here())
                .setParameter(2, story)
                .setParameter(3, resource)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new StoryWithdrawal(
                        story,
                        resource,
                        StoryWithdrawal.Reason.valueOf(row.get(0, String.class)),
                        row.get(1, LocalDate.class)))
                .findFirst();
    }

    @Override
    public void add(StoryWithdrawal withdrawal) {
        database.createNativeQuery(
                        "INSERT INTO resource_story_withdrawal (municipality, story_id, resource_id, reason, withdrawn_on) VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, here())
                .setParameter(2, withdrawal.story())
                .setParameter(3, withdrawal.resource())
                .setParameter(4, withdrawal.reason().name())
                .setParameter(5, withdrawal.on())
                .executeUpdate();
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
