package org.tsunagari.referral.deadline.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.referral.deadline.model.Leads;

/** The leads of the municipality in hand. */
@ApplicationScoped
public class CentreLeads {

    private static final String BREAK = "\n";

    private final EntityManager database;
    private final MunicipalityContext municipality;

    CentreLeads(EntityManager database, MunicipalityContext municipality) {
        this.database = database;
        this.municipality = municipality;
    }

    public Leads find() {
        List<?> rows = database.createNativeQuery(
                        "SELECT array_to_string(accounts, chr(10)), version FROM centre_lead WHERE municipality = ?1",
                        Tuple.class)
                .setParameter(1, municipality.current().orElseThrow())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Leads(accounts(row.get(0, String.class)), row.get(1, Long.class)))
                .findFirst()
                .orElse(Leads.UNNAMED);
    }

    /**
     * Names others in the place of the known ones.
     *
     * @throws Refused {@code precondition-failed} when somebody else has named some meanwhile
     */
    public Leads replace(Leads known, List<String> accounts, String by, Instant at) {
        int written = database.createNativeQuery("""
                        INSERT INTO centre_lead (municipality, accounts, named_by, named_at, version)
                        VALUES (?1, string_to_array(?2, chr(10)), ?3, ?4, 1)
                        ON CONFLICT (municipality) DO UPDATE
                        SET accounts = excluded.accounts, named_by = excluded.named_by, named_at = excluded.named_at,
                            version = centre_lead.version + 1
                        WHERE centre_lead.version = ?5
                        """)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, String.join(BREAK, accounts))
                .setParameter(3, by)
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .setParameter(5, known.version())
                .executeUpdate();
        if (written == 0) {
            throw new Refused(CommonProblem.PRECONDITION_FAILED);
        }
        return new Leads(accounts, known.version() + 1);
    }

    private static List<String> accounts(String joined) {
        return Stream.of(joined.split(BREAK))
                .filter(account -> !account.isEmpty())
                .toList();
    }
}
