package org.tsunagari.referral.notice.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.notice.NoticeCode;

/** The notices of the municipality in hand. Append-only. */
@ApplicationScoped
public class NoticeBoard {

    private static final String POST = """
            INSERT INTO party_notice (id, municipality, code, referral_id, referral_number, recipient_organisation,
                                      recipient_account, for_centre, posted_at)
            SELECT gen_random_uuid(), r.municipality, ?2, r.id, r.number, recipient.organisation, recipient.account,
                   recipient.centre, ?3
            FROM referral r,
                 LATERAL (SELECT 'SOURCE' AS party, r.source_organisation_id AS organisation, NULL AS account, FALSE AS centre
                          UNION ALL SELECT 'CENTRE', NULL, NULL, TRUE
                          UNION SELECT 'CARE_TEAM', NULL, t.worker, FALSE
                          FROM support_case s JOIN care_team t ON t.case_id = s.case_id
                          WHERE s.referral_id = r.id) recipient
            WHERE r.id = ?1 AND recipient.party IN (?4)
            """;

    private final EntityManager database;
    private final MunicipalityContext municipality;
    private final PersonAliases aliases;
    private final Clock clock;

    NoticeBoard(EntityManager database, MunicipalityContext municipality, PersonAliases aliases, Clock clock) {
        this.database = database;
        this.municipality = municipality;
        this.aliases = aliases;
        this.clock = clock;
    }

    /** One notice as it was posted. */
    public record Posted(UUID id, Instant at, NoticeCode code, About about) {}

    /** What a notice is about. */
    public sealed interface About {

        /** A referral, by the number to say on the phone. */
        record OfReferral(UUID id, String number) implements About {}

        /** What is no referral yet. */
        record OfDraft(UUID id) implements About {}
    }

    /** To whom notices are addressed that somebody may read. */
    public record Reader(Optional<UUID> organisation, Optional<String> account, boolean centre) {}

    /** Whom it concerns what becomes of a referral: its source, the centre, the link workers of its case. */
    public enum Concerned {
        SOURCE,
        CENTRE,
        CARE_TEAM
    }

    /** Tells the source, the centre and the link workers of the case. */
    public void post(NoticeCode code, UUID referral) {
        post(code, referral, EnumSet.allOf(Concerned.class));
    }

    /** Tells these of them. */
    public void post(NoticeCode code, UUID referral, Set<Concerned> told) {
        database.flush();
        database.createNativeQuery(POST)
                .setParameter(1, referral)
                .setParameter(2, code.name())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(4, told.stream().map(Enum::name).toList())
                .executeUpdate();
    }

    /** Tells the centre alone about a referral. */
    public void postToCentre(NoticeCode code, UUID referral) {
        database.flush();
        postToCentre("r.id = ?1", referral, code);
    }

    /** Tells the centre alone what no referral is about, by the latest one of the person. */
    public void postToCentre(NoticeCode code, PersonId person) {
        postToCentre("r.person_id IN (?1) AND r.number IS NOT NULL", aliases.all(person), code);
    }

    private void postToCentre(String about, Object value, NoticeCode code) {
        database.createNativeQuery("""
                        INSERT INTO party_notice (id, municipality, code, referral_id, referral_number, for_centre, posted_at)
                        SELECT gen_random_uuid(), r.municipality, ?2, r.id, r.number, TRUE, ?3
                        FROM referral r WHERE %s ORDER BY r.submitted_at DESC LIMIT 1
                        """.formatted(about))
                .setParameter(1, value)
                .setParameter(2, code.name())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Who is told. */
    public sealed interface Addressee {

        /** The source; where no system of its own has sent the referral, the centre as well, which reaches it otherwise. */
        record Source() implements Addressee {}

        /** The source and nobody else. */
        record SourceAlone() implements Addressee {}

        /** Every coordinator. */
        record Centre() implements Addressee {}

        /** One of the centre alone. */
        record Account(String account) implements Addressee {}
    }

    /** Tells one party. */
    public void postTo(Addressee addressee, NoticeCode code, UUID referral) {
        database.flush();
        database.createNativeQuery("""
                        INSERT INTO party_notice (id, municipality, code, referral_id, referral_number,
                                                  recipient_organisation, recipient_account, for_centre, posted_at)
                        SELECT gen_random_uuid(), r.municipality, ?2, r.id, r.number,
                               CASE WHEN ?4 THEN r.source_organisation_id END, nullif(?5, ''),
                               ?6 OR (?7 AND r.channel <> 'API'), ?3
                        FROM referral r WHERE r.id = ?1
                        """)
                .setParameter(1, referral)
                .setParameter(2, code.name())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(4, addressee instanceof Addressee.Source || addressee instanceof Addressee.SourceAlone)
                .setParameter(5, addressee instanceof Addressee.Account(String account) ? account : "")
                .setParameter(6, addressee instanceof Addressee.Centre)
                .setParameter(7, addressee instanceof Addressee.Source)
                .executeUpdate();
    }

    /** Tells one party about what is no referral yet; the source of a draft is who began it. */
    public void postAboutDraft(Addressee addressee, NoticeCode code, UUID draft) {
        database.createNativeQuery("""
                        INSERT INTO party_notice (id, municipality, code, draft_id, recipient_organisation,
                                                  recipient_account, for_centre, posted_at)
                        SELECT gen_random_uuid(), d.municipality, ?2, d.id,
                               CASE WHEN ?4 THEN d.organisation_id END, nullif(?5, ''), ?6, ?3
                        FROM referral_draft d WHERE d.id = ?1
                        """)
                .setParameter(1, draft)
                .setParameter(2, code.name())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(4, addressee instanceof Addressee.Source)
                .setParameter(5, addressee instanceof Addressee.Account(String account) ? account : "")
                .setParameter(6, addressee instanceof Addressee.Centre)
                .executeUpdate();
    }

    /** One more than the page, latest first. */
    public List<Posted> of(Reader reader, PageRequest page) {
        String after = page.after().isPresent() ? " AND (posted_at, id) < (:at, :id)" : "";
        Query query = database.createNativeQuery("""
                        SELECT id, posted_at, code, referral_id, referral_number, draft_id FROM party_notice
                        WHERE municipality = :municipality
                          AND (recipient_organisation = CAST(:organisation AS uuid) OR recipient_account = :account
                               OR (for_centre AND :centre))%s
                        ORDER BY posted_at DESC, id DESC
                        """.formatted(after), Tuple.class)
                .setParameter("municipality", municipality.current().orElseThrow())
                .setParameter(
                        "organisation",
                        reader.organisation().map(UUID::toString).orElse(null))
                .setParameter("account", reader.account().orElse(null))
                .setParameter("centre", reader.centre())
                .setMaxResults(page.limit() + 1);
        page.after().ifPresent(key -> query.setParameter(
                        "at", PageRequest.instant(key.get(0)).atOffset(ZoneOffset.UTC))
                .setParameter("id", PageRequest.id(key.get(1))));
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).map(NoticeBoard::posted).toList();
    }

    private static Posted posted(Tuple row) {
        return new Posted(
                row.get(0, UUID.class),
                row.get(1, Instant.class),
                NoticeCode.valueOf(row.get(2, String.class)),
                Optional.ofNullable(row.get(5, UUID.class))
                        .<About>map(About.OfDraft::new)
                        .orElseGet(() -> new About.OfReferral(row.get(3, UUID.class), row.get(4, String.class))));
    }
}
