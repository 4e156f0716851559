package org.tsunagari.referral.draft.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.attachment.model.AttachmentOwner;
import org.tsunagari.referral.attachment.persistence.Attachments;
import org.tsunagari.referral.draft.model.Draft;
import org.tsunagari.referral.draft.model.Drafts;

@ApplicationScoped
class DraftsInPostgres implements Drafts {

    private static final String CONTENT = "referral_draft.content";

    private final EntityManager database;
    private final PersonVault vault;
    private final MunicipalityContext municipality;
    private final Attachments attachments;

    DraftsInPostgres(
            EntityManager database, PersonVault vault, MunicipalityContext municipality, Attachments attachments) {
        this.attachments = attachments;
        this.database = database;
        this.vault = vault;
        this.municipality = municipality;
    }

    @Override
    public Draft add(Draft draft) {
        DraftEntity entity = new DraftEntity();
        entity.id = draft.id();
        entity.municipality = municipality.current().orElseThrow();
        entity.channel = draft.channel();
        entity.organisationId = draft.organisation();
        entity.createdAt = draft.createdAt();
        vault.create(draft.id(), entity.municipality);
        write(draft, entity);
        database.persist(entity);
        return draft;
    }

    @Override
    public Optional<Draft> find(UUID id) {
        return Optional.ofNullable(database.find(DraftEntity.class, id)).map(this::open);
    }

    @Override
    public Draft save(Draft draft) {
        DraftEntity entity = database.find(DraftEntity.class, draft.id());
        if (draft.state().isEnded()) {
            vault.destroy(
                    draft.id()); // first the key, then the row, as whoever writes it: else each would wait for the
            // other
            attachments.removeAll(new AttachmentOwner.OfDraft(draft.id()));
        }
        write(draft, entity);
        database.flush();
        return open(entity);
    }

    @Override
    public List<Draft> claimExpired(Instant now, int limit) {
        List<?> due = database.createNativeQuery("""
                        SELECT * FROM referral_draft WHERE channel = 'API' AND content IS NOT NULL AND expires_at <= ?1
                        ORDER BY expires_at LIMIT ?2 FOR UPDATE SKIP LOCKED
                        """, DraftEntity.class)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, limit)
                .getResultList();
        return due.stream().map(row -> open((DraftEntity) row)).toList();
    }

    @Override
    public List<Draft> claimExpiring(Instant by, Instant now, int limit) {
        List<DraftEntity> near = database.createNativeQuery("""
                        SELECT * FROM referral_draft
                        WHERE channel = 'API' AND content IS NOT NULL AND expires_at <= ?1 AND warned_at IS NULL
                        ORDER BY expires_at LIMIT ?2 FOR UPDATE SKIP LOCKED
                        """, DraftEntity.class)
                .setParameter(1, by.atOffset(ZoneOffset.UTC))
                .setParameter(2, limit)
                .getResultList();
        near.forEach(entity -> entity.warnedAt = now);
        return near.stream().map(entity -> draft(entity, Optional.empty())).toList();
    }

    @Override
    public List<Draft> naming(List<UUID> persons) {
        return database.createQuery(
                        "FROM DraftEntity WHERE personId IN ?1 AND content IS NOT NULL ORDER BY id", DraftEntity.class)
                .setParameter(1, persons)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(this::open)
                .toList();
    }

    @Override
    public List<Draft> list(Wanted wanted) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder();
        if (wanted.tray().keyedIn()) {
            where.append("channel <> :own");
        } else {
            where.append("channel = :own AND organisationId = :organisation");
            parameters.put("organisation", wanted.tray().organisation());
        }
        parameters.put("own", Channel.API);
        wanted.channel().ifPresent(channel -> {
            where.append(" AND channel = :channel");
            parameters.put("channel", channel);
        });
        wanted.state().ifPresent(state -> {
            where.append(" AND state = :state");
            parameters.put("state", state);
        });
        wanted.keyedBy().ifPresent(account -> {
            where.append(" AND keyedBy = :account");
            parameters.put("account", account);
        });
        wanted.late().ifPresent(late -> {
            where.append(
                    " AND content IS NOT NULL AND channel <> :own AND ((urgency = :urgent AND waitingSince < :lateUrgent)"
                            + " OR (urgency <> :urgent AND waitingSince < :lateRoutine))");
            parameters.put("urgent", Urgency.URGENT);
            parameters.put("lateUrgent", late.urgent().orElse(Instant.EPOCH));
            parameters.put("lateRoutine", late.routine().orElse(Instant.EPOCH));
        });
        wanted.after().ifPresent(key -> {
            where.append(" AND (createdAt < :at OR (createdAt = :at AND id < :id))");
            parameters.put("at", PageRequest.instant(key.get(0)));
            parameters.put("id", PageRequest.id(key.get(1)));
        });
        TypedQuery<DraftEntity> query = database.createQuery(
                "FROM DraftEntity WHERE " + where + " ORDER BY createdAt DESC, id DESC", DraftEntity.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(wanted.limit())
                .getResultStream()
                .map(this::open)
                .toList();
    }

    private void write(Draft draft, DraftEntity entity) {
        entity.personId = draft.person().orElse(null);
        entity.content = draft.content()
                .map(text -> vault.of(draft.id()).seal(CONTENT, draft.id(), text))
                .orElse(null);
        entity.state = draft.state();
        entity.keyedBy = draft.keyedBy();
        entity.verifiedBy = draft.verifiedBy().orElse(null);
        entity.verifiedAt = draft.verifiedAt().orElse(null);
        entity.referralId = draft.referral().orElse(null);
        entity.changedAt = draft.changedAt();
        entity.waitingSince = draft.waitingSince();
        entity.urgency = draft.urgency();
        @Nullable Instant until = draft.expiresAt().orElse(null);
        if (!Objects.equals(entity.expiresAt, until)) {
            // whoever goes on writing is told again before it ends
            entity.warnedAt = null;
        }
        entity.expiresAt = until;
    }

    private Draft open(DraftEntity entity) {
        return draft(entity, Optional.ofNullable(entity.content).map(bytes -> vault.of(entity.id)
                .open(CONTENT, entity.id, bytes)));
    }

    private static Draft draft(DraftEntity entity, Optional<String> content) {
        return new Draft(
                entity.id,
                entity.channel,
                entity.organisationId,
                Optional.ofNullable(entity.personId),
                content,
                entity.state,
                entity.keyedBy,
                Optional.ofNullable(entity.verifiedBy),
                Optional.ofNullable(entity.verifiedAt),
                Optional.ofNullable(entity.referralId),
                entity.createdAt,
                entity.changedAt,
                entity.waitingSince,
                entity.urgency,
                Optional.ofNullable(entity.expiresAt),
                entity.version);
    }
}
