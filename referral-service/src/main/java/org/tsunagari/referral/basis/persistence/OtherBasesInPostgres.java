package org.tsunagari.referral.basis.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.basis.model.OtherBases;
import org.tsunagari.referral.basis.model.OtherBasis;
import org.tsunagari.referral.identifier.model.PersonId;

@ApplicationScoped
class OtherBasesInPostgres implements OtherBases {

    private static final String REASON = "legal_basis.reason";
    private static final String MEETING = "legal_basis.meeting_name";
    private static final String NOTE = "legal_basis.review_note";

    private final EntityManager database;
    private final PersonVault vault;
    private final CurrentActor actor;

    OtherBasesInPostgres(EntityManager database, PersonVault vault, CurrentActor actor) {
        this.database = database;
        this.vault = vault;
        this.actor = actor;
    }

    @Override
    public void add(OtherBasis basis) {
        OtherBasisEntity entity = new OtherBasisEntity();
        entity.id = basis.id();
        entity.municipality = actor.get().municipality();
        entity.personId = basis.person().value();
        entity.type = basis.type();
        entity.referralId = basis.referral().orElse(null);
        entity.meetingId = basis.meeting().map(OtherBasis.Meeting::id).orElse(null);
        entity.organisationId = basis.organisation().orElse(null);
        PersonCipher cipher = vault.of(entity.personId);
        entity.meetingName = cipher.sealOptional(
                MEETING,
                entity.id,
                basis.meeting().map(OtherBasis.Meeting::name).orElse(null));
        entity.reason = cipher.seal(REASON, entity.id, basis.reason());
        entity.opens = basis.opens();
        entity.closes = basis.closes();
        entity.openedBy = basis.openedBy();
        entity.openedAt = basis.openedAt();
        entity.withoutConsent = basis.withoutConsent();
        entity.status = basis.status();
        database.persist(entity);
        database.flush();
        basis.meeting().ifPresent(meeting -> meeting.members().forEach(member -> admit(entity, member)));
    }

    private void admit(OtherBasisEntity entity, String member) {
        database.createNativeQuery(
                        "INSERT INTO legal_basis_member (basis_id, account, municipality) VALUES (?1, ?2, ?3)")
                .setParameter(1, entity.id)
                .setParameter(2, member)
                .setParameter(3, entity.municipality)
                .executeUpdate();
    }

    @Override
    public Optional<OtherBasis> find(UUID id) {
        return Optional.ofNullable(database.find(OtherBasisEntity.class, id))
                .flatMap(entity -> vault.find(entity.personId).map(cipher -> basis(entity, cipher)));
    }

    @Override
    public boolean isRejected(UUID referral) {
        return !database.createQuery(
                        "SELECT id FROM OtherBasisEntity WHERE referralId = ?1 AND status = ?2", UUID.class)
                .setParameter(1, referral)
                .setParameter(2, OtherBasis.Status.REJECTED)
                .getResultList()
                .isEmpty();
    }

    @Override
    public OtherBasis save(OtherBasis judged) {
        OtherBasisEntity entity = database.find(OtherBasisEntity.class, judged.id());
        PersonCipher cipher = vault.of(entity.personId);
        OtherBasis.Review review = judged.review().orElseThrow();
        entity.status = judged.status();
        entity.reviewedBy = review.by();
        entity.reviewedAt = review.at();
        entity.reviewNote = cipher.sealOptional(NOTE, entity.id, review.note().orElse(null));
        database.flush();
        return basis(entity, cipher);
    }

    private OtherBasis basis(OtherBasisEntity entity, PersonCipher cipher) {
        return new OtherBasis(
                entity.id,
                new PersonId(entity.personId),
                entity.type,
                Optional.ofNullable(entity.referralId),
                meeting(entity, cipher),
                Optional.ofNullable(entity.organisationId),
                cipher.open(REASON, entity.id, entity.reason),
                entity.opens,
                entity.closes,
                entity.openedBy,
                entity.openedAt,
                entity.withoutConsent,
                entity.status,
                Optional.ofNullable(entity.reviewedBy)
                        .map(by -> new OtherBasis.Review(
                                by,
                                Objects.requireNonNull(entity.reviewedAt),
                                Optional.ofNullable(cipher.openOptional(NOTE, entity.id, entity.reviewNote)))),
                entity.version);
    }

    private Optional<OtherBasis.Meeting> meeting(OtherBasisEntity entity, PersonCipher cipher) {
        return Optional.ofNullable(entity.meetingId)
                .map(id ->
                        new OtherBasis.Meeting(id, meetingName(entity, cipher).orElseThrow(), membersOf(entity.id)));
    }

    /** A meeting about one person is usually called by the person's name. */
    static Optional<String> meetingName(OtherBasisEntity entity, PersonCipher cipher) {
        return Optional.ofNullable(cipher.openOptional(MEETING, entity.id, entity.meetingName))
                .or(() -> Optional.ofNullable(entity.clearMeetingName));
    }

    private List<String> membersOf(UUID basis) {
        List<?> members = database.createNativeQuery(
                        "SELECT account FROM legal_basis_member WHERE basis_id = ?1 ORDER BY account", Tuple.class)
                .setParameter(1, basis)
                .getResultList();
        return members.stream().map(row -> ((Tuple) row).get(0, String.class)).toList();
    }
}
