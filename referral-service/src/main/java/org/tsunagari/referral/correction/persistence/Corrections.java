package org.tsunagari.referral.correction.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.correction.model.Correction;
import org.tsunagari.referral.correction.model.CorrectionReason;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Described;
import org.tsunagari.referral.person.persistence.PersonalJson;

/** Corrections of the municipality in hand; rows are only added. */
@ApplicationScoped
public class Corrections {

    private static final String CONTENT = "person_correction.content";

    private final EntityManager database;
    private final PersonVault vault;
    private final PersonalJson json;
    private final MunicipalityContext municipality;

    Corrections(EntityManager database, PersonVault vault, PersonalJson json, MunicipalityContext municipality) {
        this.database = database;
        this.vault = vault;
        this.json = json;
        this.municipality = municipality;
    }

    public void add(Correction correction) {
        UUID person = correction.person().value();
        database.createNativeQuery("""
                        INSERT INTO person_correction (id, municipality, person_id, reason, content, corrected_at, corrected_by)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        """)
                .setParameter(1, correction.id())
                .setParameter(2, municipality.current().orElseThrow())
                .setParameter(3, person)
                .setParameter(4, correction.reason().name())
                .setParameter(5, vault.of(person).seal(CONTENT, correction.id(), json.write(correction.before())))
                .setParameter(6, correction.at().atOffset(ZoneOffset.UTC))
                .setParameter(7, correction.by())
                .executeUpdate();
    }

    /** One more than the page, latest first; of an erased record none, for nobody can read them. */
    public List<Correction> of(List<UUID> records, PageRequest page) {
        String after = page.after().isPresent() ? " AND (corrected_at, id) < (:at, :id)" : "";
        Query query = database.createNativeQuery("""
                        SELECT id, person_id, reason, content, corrected_at, corrected_by FROM person_correction
                        WHERE person_id IN (:records)%s ORDER BY corrected_at DESC, id DESC
                        """.formatted(after), Tuple.class)
                .setParameter("records", records)
                .setMaxResults(page.limit() + 1);
        page.after().ifPresent(key -> query.setParameter(
                        "at", PageRequest.instant(key.get(0)).atOffset(ZoneOffset.UTC))
                .setParameter("id", PageRequest.id(key.get(1))));
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .flatMap(row -> vault.find(row.get(1, UUID.class)).stream()
                        .map(cipher -> correction(
                                row,
                                json.read(
                                        cipher.open(CONTENT, row.get(0, UUID.class), row.get(3, byte[].class)),
                                        Described.class))))
                .toList();
    }

    private static Correction correction(Tuple row, Described before) {
        return new Correction(
                row.get(0, UUID.class),
                new PersonId(row.get(1, UUID.class)),
                CorrectionReason.valueOf(row.get(2, String.class)),
                before,
                row.get(4, Instant.class),
                row.get(5, String.class));
    }
}
