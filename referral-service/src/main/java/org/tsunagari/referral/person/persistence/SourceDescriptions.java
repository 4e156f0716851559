package org.tsunagari.referral.person.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.kit.crypto.PersonCipher;
import org.tsunagari.kit.crypto.PersonVault;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Described;
import org.tsunagari.referral.person.model.Person;

/** A person as each source has described them; rows are added, and go only where they were about somebody else. */
@ApplicationScoped
public class SourceDescriptions {

    private static final String CONTENT = "person_source_description.content";

    private final EntityManager database;
    private final PersonVault vault;
    private final PersonalJson json;
    private final PersonAliases aliases;
    private final MunicipalityContext municipality;
    private final Clock clock;

    SourceDescriptions(
            EntityManager database,
            PersonVault vault,
            PersonalJson json,
            PersonAliases aliases,
            MunicipalityContext municipality,
            Clock clock) {
        this.database = database;
        this.vault = vault;
        this.json = json;
        this.aliases = aliases;
        this.municipality = municipality;
        this.clock = clock;
    }

    /** Keeps what a source has written, unless it has written the same before. */
    public void keep(PersonId person, UUID organisation, Described described) {
        if (latest(person, organisation).filter(described::equals).isPresent()) {
            return;
        }
        UUID id = Ids.next();
        database.createNativeQuery("""
                        INSERT INTO person_source_description (id, municipality, person_id, organisation_id, content, recorded_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                        """)
                .setParameter(1, id)
                .setParameter(2, municipality.current().orElseThrow())
                .setParameter(3, person.value())
                .setParameter(4, organisation)
                .setParameter(5, vault.of(person.value()).seal(CONTENT, id, json.write(described)))
                .setParameter(6, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Deletes what a source wrote in that time: it was about somebody else. */
    public void takeOut(PersonId person, UUID organisation, Instant since, Instant until) {
        database.createNativeQuery("""
                        DELETE FROM person_source_description
                        WHERE person_id = ?1 AND organisation_id = ?2 AND recorded_at >= ?3 AND recorded_at < ?4
                        """)
                .setParameter(1, person.value())
                .setParameter(2, organisation)
                .setParameter(3, since.atOffset(ZoneOffset.UTC))
                .setParameter(4, until.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** The person as the source wrote last; as recorded where it is from before this was kept. */
    public Person of(Person recorded, UUID organisation) {
        return latest(recorded.id(), organisation)
                .map(described ->
                        new Person(recorded.id(), described.identity(), described.contact(), recorded.version()))
                .orElse(recorded);
    }

    private Optional<Described> latest(PersonId person, UUID organisation) {
        List<?> rows = database.createNativeQuery("""
                        SELECT id, person_id, content FROM person_source_description
                        WHERE person_id IN (?1) AND organisation_id = ?2
                        ORDER BY recorded_at DESC, id DESC LIMIT 1
                        """, Tuple.class)
                .setParameter(1, aliases.all(person))
                .setParameter(2, organisation)
                .getResultList();
        return rows.stream().findFirst().map(Tuple.class::cast).flatMap(row -> vault.find(row.get(1, UUID.class))
                .map(cipher -> described(row, cipher)));
    }

    private Described described(Tuple row, PersonCipher cipher) {
        return json.read(cipher.open(CONTENT, row.get(0, UUID.class), row.get(2, byte[].class)), Described.class);
    }
}
