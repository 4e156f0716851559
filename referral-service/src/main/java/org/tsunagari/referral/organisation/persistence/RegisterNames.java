package org.tsunagari.referral.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.likeness.model.SearchableName;

/**
 * Finds entries of a register by a part of their name. Each ending of a name is a row, so that a part is a range of an
 * index: row-level security lets an index be used for comparisons of text, but not for arrays or trigrams.
 */
@ApplicationScoped
public class RegisterNames {

    /** A register whose entries have a {@code name}, a {@code name_kana} and the scheme of their endings. */
    public enum Register {
        ORGANISATION("organisation"),
        PRACTITIONER("practitioner");

        private final String table;

        Register(String table) {
            this.table = table;
        }
    }

    /** Narrows a query over the entries of the municipality {@code :here}; {@link #bind} sets the other parameters. */
    public static final String HAVE_PART = " AND id IN (SELECT n.entryId FROM RegisterNameEntity n WHERE"
            + " n.municipality = :here AND n.register = :register AND n.ending >= :part AND n.ending < :beyond)";

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** Names are written down anew so many at a time. */
    private static final int BATCH = 200;

    private final EntityManager database;
    private final MunicipalityContext municipality;

    RegisterNames(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    /** @param part in its normal form, not empty */
    public void bind(Query query, Register register, String part) {
        bringUpToDate(register);
        query.setParameter("register", register.name())
                .setParameter("part", part)
                .setParameter("beyond", part + LAST_CHARACTER);
    }

    /** Whoever was registered or renamed since the last search is written down first. */
    private void bringUpToDate(Register register) {
        List<?> entries = outdated(register);
        while (!entries.isEmpty()) {
            entries.stream().map(Tuple.class::cast).forEach(entry -> write(register, entry));
            entries = outdated(register);
        }
    }

    private List<?> outdated(Register register) {
        return database.createNativeQuery("""
                        SELECT id, name, name_kana FROM %s WHERE municipality = ?1 AND name_scheme < ?2
                        ORDER BY name_scheme, id FOR UPDATE
                        """.formatted(register.table), Tuple.class)
                .setParameter(1, here())
                .setParameter(2, SearchableName.SCHEME)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private void write(Register register, Tuple entry) {
        UUID id = entry.get(0, UUID.class);
        database.createNativeQuery(
                        "DELETE FROM register_name WHERE municipality = ?1 AND register = ?2 AND entry_id = ?3")
                .setParameter(1, here())
                .setParameter(2, register.name())
                .setParameter(3, id)
                .executeUpdate();
        database.createNativeQuery("""
                        INSERT INTO register_name (municipality, register, ending, entry_id)
                        SELECT ?1, ?2, ending, ?3 FROM unnest(CAST(?4 AS text[])) ending
                        """)
                .setParameter(1, here())
                .setParameter(2, register.name())
                .setParameter(3, id)
                .setParameter(
                        4,
                        SearchableName.endings(entry.get(1, String.class), entry.get(2, String.class))
                                .toArray(String[]::new))
                .executeUpdate();
        database.createNativeQuery(
                        "UPDATE %s SET name_scheme = ?3 WHERE municipality = ?1 AND id = ?2".formatted(register.table))
                .setParameter(1, here())
                .setParameter(2, id)
                .setParameter(3, SearchableName.SCHEME)
                .executeUpdate();
    }

    private String here() {
        return municipality.current().orElseThrow();
    }
}
