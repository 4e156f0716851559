package org.tsunagari.casework.prescription.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.Municipality;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.casework.prescription.model.Destination;
import org.tsunagari.casework.prescription.model.Prescription;
import org.tsunagari.casework.prescription.model.PrescriptionId;
import org.tsunagari.casework.prescription.model.Prescriptions;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.events.vocabulary.ConnectionKinds;

/** Keeps prescriptions in PostgreSQL. */
@ApplicationScoped
class PrescriptionsInPostgres implements Prescriptions {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager database;

    PrescriptionsInPostgres(EntityManager database) {
        this.database = database;
    }

    @Override
    public void add(Prescription agreed) {
        PrescriptionEntity row = new PrescriptionEntity();
        row.id = agreed.id().value();
        row.caseId = agreed.caseId().value();
        row.personId = agreed.person().value();
        row.municipality = agreed.municipality().code();
        row.kind = agreed.destination().kind().code();
        row.resourceId = agreed.destination().resource().map(ResourceId::value).orElse(null);
        row.agreedOn = agreed.agreedOn();
        database.persist(row);
        database.flush();
    }

    @Override
    public Optional<Prescription> find(CaseId file, PrescriptionId id) {
        return database.createQuery("FROM PrescriptionEntity WHERE caseId = ?1 AND id = ?2", PrescriptionEntity.class)
                .setParameter(1, file.value())
                .setParameter(2, id.value())
                .getResultStream()
                .findFirst()
                .map(PrescriptionsInPostgres::restore);
    }

    @Override
    public List<Prescription> of(CaseId file, Optional<PrescriptionId> after, int limit) {
        return database.createQuery(
                        "FROM PrescriptionEntity WHERE caseId = ?1 AND id > ?2 ORDER BY id", PrescriptionEntity.class)
                .setParameter(1, file.value())
                .setParameter(2, after.map(PrescriptionId::value).orElse(BEFORE_ALL))
                .setMaxResults(limit)
                .getResultStream()
                .map(PrescriptionsInPostgres::restore)
                .toList();
    }

    private static Prescription restore(PrescriptionEntity row) {
        return new Prescription(
                new PrescriptionId(row.id),
                new CaseId(row.caseId),
                new PersonId(row.personId),
                new Municipality(row.municipality),
                new Destination(
                        ConnectionKinds.get(row.kind),
                        Optional.ofNullable(row.resourceId).map(ResourceId::new)),
                row.agreedOn);
    }
}
