package org.tsunagari.referral.basis.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.ConferenceKind;
import org.tsunagari.access.ConferenceWindow;
import org.tsunagari.access.EmergencyAccess;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.referral.access.OpenDoors;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.basis.model.OtherBasis;
import org.tsunagari.referral.identifier.model.PersonId;

/** The reason is not opened for a decision: none is recorded without one. */
@ApplicationScoped
class OpenDoorsInPostgres implements OpenDoors {

    private static final String SEALED = "sealed";

    private static final String WINDOWS = """
            FROM OtherBasisEntity b
            WHERE b.personId IN :records AND b.type <> org.tsunagari.referral.basis.model.OtherBasis.Type.EMERGENCY
              AND b.opens <= :now AND b.closes > :now
              AND b.status <> org.tsunagari.referral.basis.model.OtherBasis.Status.REJECTED
            """;

    private static final String GLASSES = """
            FROM OtherBasisEntity b
            WHERE b.personId IN :records AND b.type = org.tsunagari.referral.basis.model.OtherBasis.Type.EMERGENCY
              AND b.openedBy = :account AND b.opens <= :now AND b.closes > :now
              AND b.status <> org.tsunagari.referral.basis.model.OtherBasis.Status.REJECTED
            ORDER BY b.closes DESC
            """;

    private final EntityManager database;
    private final PersonAliases aliases;

    OpenDoorsInPostgres(EntityManager database, PersonAliases aliases) {
        this.database = database;
        this.aliases = aliases;
    }

    @Override
    public List<ConferenceWindow> conferences(PersonId person, String account, Instant now) {
        return windows(person, now).stream()
                .map(entity -> window(entity, account))
                .toList();
    }

    @Override
    public Optional<EmergencyAccess> emergency(PersonId person, String account, Instant now) {
        return glass(person, account, now)
                .map(entity -> new EmergencyAccess(SEALED, entity.openedBy, entity.opens, entity.closes));
    }

    @Override
    public Optional<UUID> citation(LegalBasis basis, PersonId person, String account, Instant now) {
        return switch (basis) {
            case SELF, OWN_RECORD, CONSENT -> Optional.empty();
            case EMERGENCY -> glass(person, account, now).map(entity -> entity.id);
            case SUPPORT_CONFERENCE ->
                windows(person, now).stream()
                        .filter(entity -> entity.type == OtherBasis.Type.SUPPORT_CONFERENCE
                                && entity.status == OtherBasis.Status.CONFIRMED
                                && isMember(entity, account))
                        .map(entity -> entity.id)
                        .findFirst();
        };
    }

    private List<OtherBasisEntity> windows(PersonId person, Instant now) {
        return query(WINDOWS, person, now).getResultList();
    }

    private Optional<OtherBasisEntity> glass(PersonId person, String account, Instant now) {
        return query(GLASSES, person, now)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<OtherBasisEntity> query(String text, PersonId person, Instant now) {
        return database.createQuery(text, OtherBasisEntity.class)
                .setParameter("records", aliases.all(person))
                .setParameter("now", now);
    }

    private ConferenceWindow window(OtherBasisEntity entity, String account) {
        return new ConferenceWindow(
                entity.id,
                entity.type == OtherBasis.Type.SUPPORT_CONFERENCE
                        ? ConferenceKind.SUPPORT_CONFERENCE
                        : ConferenceKind.MULTI_AGENCY,
                entity.municipality,
                isMember(entity, account) ? Set.of(account) : Set.of(),
                SEALED,
                entity.opens,
                entity.closes,
                entity.openedBy,
                entity.status == OtherBasis.Status.CONFIRMED
                        ? Optional.ofNullable(entity.reviewedBy)
                        : Optional.empty());
    }

    private boolean isMember(OtherBasisEntity entity, String account) {
        return !database.createNativeQuery("SELECT 1 FROM legal_basis_member WHERE basis_id = ?1 AND account = ?2")
                .setParameter(1, entity.id)
                .setParameter(2, account)
                .getResultList()
                .isEmpty();
    }
}
