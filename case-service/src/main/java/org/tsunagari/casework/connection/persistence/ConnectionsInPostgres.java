package org.tsunagari.casework.connection.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.model.CaseRefused;
import org.tsunagari.casework.casefile.model.FreeText;
import org.tsunagari.casework.casefile.model.Municipality;
import org.tsunagari.casework.casefile.model.PersonId;
import org.tsunagari.casework.connection.model.Connection;
import org.tsunagari.casework.connection.model.ConnectionId;
import org.tsunagari.casework.connection.model.Connections;
import org.tsunagari.casework.connection.model.Tie;
import org.tsunagari.casework.prescription.model.Destination;
import org.tsunagari.casework.prescription.model.PrescriptionId;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonErased;
import org.tsunagari.kit.crypto.PersonVault;

/** Keeps connections in PostgreSQL, the counterpart's words sealed with the person's key. */
@ApplicationScoped
class ConnectionsInPostgres implements Connections {

    private static final String COUNTERPART = "case_connection.counterpart";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager database;
    private final PersonVault vault;

    ConnectionsInPostgres(EntityManager database, PersonVault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public void add(Connection made) {
        Tie tie = made.tie();
        ConnectionEntity row = new ConnectionEntity();
        row.id = made.id().value();
        row.caseId = made.caseId().value();
        row.personId = made.person().value();
        row.municipality = made.municipality().code();
        row.direction = tie.direction();
        row.kind = tie.to().kind().code();
        row.formality = tie.formality();
        row.agency = tie.agency();
        row.step = tie.step().orElse(null);
        row.resourceId = tie.to().resource().map(ResourceId::value).orElse(null);
        row.prescriptionId = tie.prescription().map(PrescriptionId::value).orElse(null);
        row.counterpart = tie.counterpart().map(words -> seal(made, words)).orElse(null);
        row.startedOn = tie.startedOn();
        database.persist(row);
        database.flush();
    }

    @Override
    public void end(Connection ended) {
        ConnectionEntity row =
                database.getReference(ConnectionEntity.class, ended.id().value());
        row.endedOn = ended.endedOn().orElseThrow();
        database.flush();
    }

    @Override
    public Optional<Connection> find(CaseId file, ConnectionId id) {
        return restore(database.createQuery(
                                "FROM ConnectionEntity WHERE caseId = ?1 AND id = ?2", ConnectionEntity.class)
                        .setParameter(1, file.value())
                        .setParameter(2, id.value())
                        .getResultList())
                .stream()
                .findFirst();
    }

    @Override
    public List<Connection> of(CaseId file, Optional<ConnectionId> after, int limit) {
        return restore(database.createQuery(
                        "FROM ConnectionEntity WHERE caseId = ?1 AND id > ?2 ORDER BY id", ConnectionEntity.class)
                .setParameter(1, file.value())
                .setParameter(2, after.map(ConnectionId::value).orElse(BEFORE_ALL))
                .setMaxResults(limit)
                .getResultList());
    }

    private byte[] seal(Connection made, FreeText words) {
        try {
            return vault.ensure(made.person().value(), made.municipality().code())
                    .seal(COUNTERPART, made.id().value(), words.value());
        } catch (PersonErased erased) {
            throw new CaseRefused(CaseRefused.Reason.PERSON_IS_ERASED);
        }
    }

    /** All rows are of one person, whose key is fetched once, and only if there is something to open. */
    private List<Connection> restore(List<ConnectionEntity> rows) {
        Optional<PersonCipher> cipher = rows.stream()
                .filter(row -> row.counterpart != null)
                .findFirst()
                .flatMap(row -> vault.find(row.personId));
        return rows.stream().map(row -> restore(row, cipher)).toList();
    }

    private static Connection restore(ConnectionEntity row, Optional<PersonCipher> cipher) {
        Optional<FreeText> counterpart = cipher.flatMap(key -> Optional.ofNullable(row.counterpart)
                .map(ciphertext -> new FreeText(key.open(COUNTERPART, row.id, ciphertext))));
        return new Connection(
                new ConnectionId(row.id),
                new CaseId(row.caseId),
                new PersonId(row.personId),
                new Municipality(row.municipality),
                new Tie(
                        row.direction,
                        new Destination(
                                ConnectionKinds.get(row.kind),
                                Optional.ofNullable(row.resourceId).map(ResourceId::new)),
                        row.formality,
                        row.agency,
                        Optional.ofNullable(row.step),
                        Optional.ofNullable(row.prescriptionId).map(PrescriptionId::new),
                        counterpart,
                        row.startedOn),
                Optional.ofNullable(row.endedOn));
    }
}
