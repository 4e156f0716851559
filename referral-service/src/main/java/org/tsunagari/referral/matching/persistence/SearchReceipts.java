package org.tsunagari.referral.matching.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagari.kit.crypto.BlindIndex;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.likeness.model.Description;
import org.tsunagari.referral.matching.model.MatchRefused;
import org.tsunagari.referral.matching.model.SearchReceipt;

/** Receipts of searches of the municipality in hand. */
@ApplicationScoped
public class SearchReceipts {

    private final EntityManager database;
    private final BlindIndex index;
    private final CurrentActor actor;
    private final MunicipalityContext municipality;
    private final Clock clock;

    SearchReceipts(
            EntityManager database,
            BlindIndex index,
            CurrentActor actor,
            MunicipalityContext municipality,
            Clock clock) {
        this.database = database;
        this.index = index;
        this.actor = actor;
        this.municipality = municipality;
        this.clock = clock;
    }

    public SearchReceipt issue(Description searched, Set<PersonId> shown) {
        Actor searching = actor.get();
        Instant now = clock.instant();
        SearchEntity entity = new SearchEntity();
        entity.id = Ids.next();
        entity.municipality = searching.municipality();
        entity.account = searching.account();
        entity.described = fingerprint(searched);
        entity.candidates = shown.stream().map(PersonId::toString).sorted().collect(Collectors.joining(","));
        entity.searchedAt = now;
        entity.validUntil = now.plus(SearchReceipt.VALID);
        database.persist(entity);
        return receipt(entity);
    }

    /**
     * The receipt, if it is one for this description.
     *
     * @throws MatchRefused saying why it is not
     */
    public SearchReceipt require(UUID id, Description described) {
        SearchEntity entity = Optional.ofNullable(database.find(SearchEntity.class, id))
                .orElseThrow(() -> new MatchRefused(MatchRefused.Code.UNKNOWN_SEARCH));
        if (!Arrays.equals(entity.described, fingerprint(described))) {
            throw new MatchRefused(MatchRefused.Code.OTHER_DESCRIPTION);
        }
        if (clock.instant().isAfter(entity.validUntil)) {
            throw new MatchRefused(MatchRefused.Code.SEARCH_EXPIRED);
        }
        return receipt(entity);
    }

    /**
     * Deletes some that ended before.
     *
     * @return how many there were
     */
    public int forgetEndedBefore(Instant moment, int atMost) {
        return database.createNativeQuery("""
                        DELETE FROM person_search WHERE ctid = ANY (ARRAY(
                            SELECT ctid FROM person_search WHERE municipality = ?1 AND valid_until < ?2
                            ORDER BY valid_until LIMIT ?3))
                        """)
                .setParameter(1, municipality.current().orElseThrow())
                .setParameter(2, moment.atOffset(ZoneOffset.UTC))
                .setParameter(3, atMost)
                .executeUpdate();
    }

    private static SearchReceipt receipt(SearchEntity entity) {
        Set<PersonId> shown = Stream.of(entity.candidates.split(","))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .map(PersonId::new)
                .collect(Collectors.toSet());
        return new SearchReceipt(entity.id, shown, entity.validUntil);
    }

    private byte[] fingerprint(Description described) {
        return index.of(actor.get().municipality(), "search", described.recognisedBy());
    }
}
