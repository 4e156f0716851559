package org.tsunagari.referral.feedback.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.feedback.model.Feedback;
import org.tsunagari.referral.feedback.model.Feedbacks;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.referral.model.ReferralId;

@ApplicationScoped
class FeedbacksInPostgres implements Feedbacks {

    private static final String CONTENT = "person_feedback.content";
    private static final String ENDING = "person_feedback.ending";

    private final EntityManager database;
    private final PersonVault vault;
    private final MunicipalityContext municipality;
    private final ObjectMapper json;
    private final PersonAliases aliases;

    FeedbacksInPostgres(
            EntityManager database,
            PersonVault vault,
            MunicipalityContext municipality,
            ObjectMapper json,
            PersonAliases aliases) {
        this.database = database;
        this.vault = vault;
        this.municipality = municipality;
        this.json = json;
        this.aliases = aliases;
    }

    @Override
    public Optional<Feedback> find(UUID id) {
        return Optional.ofNullable(database.find(FeedbackEntity.class, id)).flatMap(this::open);
    }

    @Override
    public Feedback forChange(Feedback known) {
        FeedbackEntity entity = database.find(FeedbackEntity.class, known.id());
        database.refresh(entity, LockModeType.PESSIMISTIC_WRITE);
        return open(entity).orElseThrow();
    }

    @Override
    public List<Feedback> of(PersonId person) {
        return database
                .createQuery(
                        "FROM FeedbackEntity WHERE personId IN ?1 ORDER BY composedAt DESC, id DESC",
                        FeedbackEntity.class)
                .setParameter(1, aliases.all(person))
                .getResultList()
                .stream()
                .flatMap(entity -> open(entity).stream())
                .toList();
    }

    @Override
    public List<Feedback> ofReport(UUID report) {
        return database
                .createQuery("FROM FeedbackEntity WHERE statusReportId = ?1", FeedbackEntity.class)
                .setParameter(1, report)
                .getResultList()
                .stream()
                .flatMap(entity -> open(entity).stream())
                .toList();
    }

    @Override
    public List<Feedback> waitingWithoutAccount(int most) {
        List<?> ids = database.createNativeQuery("""
                        SELECT f.id FROM person_feedback f
                        WHERE f.state = 'AVAILABLE'
                          AND EXISTS (SELECT 1 FROM person_key k WHERE k.person_id = f.person_id AND k.destroyed_at IS NULL)
                          AND NOT EXISTS (
                              SELECT 1 FROM person one
                                   JOIN person other ON other.id = coalesce(one.merged_into, one.id)
                                       OR other.merged_into = coalesce(one.merged_into, one.id)
                                   JOIN person_account a ON a.person_id = other.id AND a.relation = 'SELF'
                              WHERE one.id = f.person_id)
                        LIMIT ?1 FOR UPDATE SKIP LOCKED
                        """, UUID.class)
                .setParameter(1, most)
                .getResultList();
        return ids.stream().flatMap(id -> find((UUID) id).stream()).toList();
    }

    @Override
    public void add(Feedback feedback) {
        FeedbackEntity entity = new FeedbackEntity();
        entity.id = feedback.id();
        entity.municipality = municipality.current().orElseThrow();
        entity.personId = feedback.person().value();
        entity.referralId = feedback.referral().value();
        PersonCipher cipher = vault.of(entity.personId);
        entity.content = cipher.seal(CONTENT, entity.id, write(feedback.content()));
        entity.ending = cipher.sealOptional(
                ENDING, entity.id, feedback.end().map(this::write).orElse(null));
        entity.channel = feedback.channel();
        entity.language = feedback.language();
        entity.state = feedback.state();
        entity.stateReason = feedback.why().orElse(null);
        entity.waitingSince = feedback.waitingSince();
        entity.statusReportId = feedback.report().orElse(null);
        entity.composedOn = feedback.composedOn();
        entity.composedAt = feedback.composedAt();
        entity.composedBy = feedback.composedBy();
        database.persist(entity);
    }

    @Override
    public Feedback save(Feedback feedback) {
        FeedbackEntity entity = database.find(FeedbackEntity.class, feedback.id());
        entity.channel = feedback.channel();
        entity.language = feedback.language();
        entity.state = feedback.state();
        entity.stateReason = feedback.why().orElse(null);
        entity.waitingSince = feedback.waitingSince();
        entity.reachedAt = feedback.reached().map(Feedback.Reached::at).orElse(null);
        entity.reachedBy = feedback.reached().map(Feedback.Reached::by).orElse(null);
        database.flush();
        return open(entity).orElseThrow();
    }

    /** Empty when the person is erased. */
    private Optional<Feedback> open(FeedbackEntity entity) {
        return vault.find(entity.personId).map(cipher -> open(entity, cipher));
    }

    private Feedback open(FeedbackEntity entity, PersonCipher cipher) {
        return new Feedback(
                entity.id,
                new PersonId(entity.personId),
                new ReferralId(entity.referralId),
                Optional.ofNullable(entity.statusReportId),
                read(cipher.open(CONTENT, entity.id, entity.content), Feedback.Content.class),
                Optional.ofNullable(cipher.openOptional(ENDING, entity.id, entity.ending))
                        .map(ending -> read(ending, Feedback.End.class)),
                entity.channel,
                entity.language,
                entity.state,
                Optional.ofNullable(entity.stateReason),
                entity.waitingSince == null ? entity.composedAt : entity.waitingSince,
                entity.composedOn,
                entity.composedAt,
                entity.composedBy,
                Optional.ofNullable(entity.reachedAt)
                        .map(at -> new Feedback.Reached(
                                at, Optional.ofNullable(entity.reachedBy).orElse(""))),
                entity.version);
    }

    private String write(Object told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("feedback cannot be written");
        }
    }

    private <T> T read(String told, Class<T> as) {
        try {
            return json.readValue(told, as);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("feedback cannot be read");
        }
    }
}
