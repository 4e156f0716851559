package org.tsunagari.referral.message.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
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
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.message.Message;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;
import org.tsunagari.referral.referral.model.TransitionReason;

/** The messages of referrals; rows are only added. */
@ApplicationScoped
public class Messages {

    private static final String BODY = "referral_message.body";

    private final EntityManager database;
    private final PersonVault vault;
    private final MunicipalityContext municipality;
    private final Clock clock;

    Messages(EntityManager database, PersonVault vault, MunicipalityContext municipality, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.municipality = municipality;
        this.clock = clock;
    }

    public void add(Referral referral, Message message) {
        PersonCipher cipher = vault.of(referral.person().value());
        database.createNativeQuery("""
                        INSERT INTO referral_message (id, municipality, referral_id, kind, topic, answers, body, sent_for, sent_by, sent_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                        """)
                .setParameter(1, message.id())
                .setParameter(2, municipality.current().orElseThrow())
                .setParameter(3, referral.id().value())
                .setParameter(4, message.kind().name())
                .setParameter(5, message.topic().map(Enum::name).orElse(null))
                .setParameter(6, message.answers().orElse(null))
                .setParameter(7, cipher.seal(BODY, message.id(), message.text().orElseThrow()))
                .setParameter(8, message.sentFor().name())
                .setParameter(9, message.sentBy())
                .setParameter(10, message.sentAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        message.files().forEach(file -> name(message.id(), file));
    }

    private void name(UUID message, UUID file) {
        database.createNativeQuery("""
                        INSERT INTO referral_message_attachment (message_id, attachment_id, municipality)
                        VALUES (?1, ?2, ?3)
                        """)
                .setParameter(1, message)
                .setParameter(2, file)
                .setParameter(3, municipality.current().orElseThrow())
                .executeUpdate();
    }

    /** One more than the page, first sent first. */
    public List<Message> of(Referral referral, PageRequest page) {
        Query query = where(page.after().isPresent() ? "(m.sent_at, m.id) > (:at, :message)" : "TRUE", referral)
                .setMaxResults(page.limit() + 1);
        page.after().ifPresent(key -> query.setParameter(
                        "at", PageRequest.instant(key.get(0)).atOffset(ZoneOffset.UTC))
                .setParameter("message", PageRequest.id(key.get(1))));
        return found(query, referral);
    }

    /** What the centre has asked, first sent first. */
    public List<Message> questions(Referral referral) {
        return found(where("m.kind = 'INFORMATION_REQUEST'", referral), referral);
    }

    /** What the centre has asked and nobody has answered, first sent first. */
    public List<Message> openQuestions(Referral referral) {
        return found(where("""
                        m.kind = 'INFORMATION_REQUEST'
                        AND NOT EXISTS (SELECT 1 FROM referral_message a WHERE a.answers = m.id)""", referral), referral);
    }

    public Optional<Message> find(Referral referral, UUID id) {
        return found(where("m.id = :message", referral).setParameter("message", id), referral).stream()
                .findFirst();
    }

    private Query where(String condition, Referral referral) {
        return database.createNativeQuery("""
                        SELECT m.id, m.kind, m.topic, m.answers, m.body, m.sent_for, m.sent_by, m.sent_at,
                               EXISTS (SELECT 1 FROM referral_message a WHERE a.answers = m.id),
                               (SELECT min(g.read_at) FROM referral_message_reading g
                                WHERE g.message_id = m.id AND g.party <> m.sent_for),
                               ARRAY(SELECT f.attachment_id FROM referral_message_attachment f
                                     WHERE f.message_id = m.id ORDER BY f.attachment_id)
                        FROM referral_message m
                        WHERE m.referral_id = :referral AND %s
                        ORDER BY m.sent_at, m.id
                        """.formatted(condition), Tuple.class)
                .setParameter("referral", referral.id().value());
    }

    private List<Message> found(Query query, Referral referral) {
        Optional<PersonCipher> cipher = vault.find(referral.person().value());
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> message((Tuple) row, cipher)).toList();
    }

    /** Keeps who of a side was the first to read; later readers change nothing. */
    public void read(UUID message, Party party, String account) {
        database.createNativeQuery("""
                        INSERT INTO referral_message_reading (message_id, party, municipality, account, read_at)
                        VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING
                        """)
                .setParameter(1, message)
                .setParameter(2, party.name())
                .setParameter(3, municipality.current().orElseThrow())
                .setParameter(4, account)
                .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static Message message(Tuple row, Optional<PersonCipher> cipher) {
        UUID id = row.get(0, UUID.class);
        return new Message(
                id,
                Message.Kind.valueOf(row.get(1, String.class)),
                Optional.ofNullable(row.get(2, String.class)).map(TransitionReason::valueOf),
                Optional.ofNullable(row.get(3, UUID.class)),
                cipher.map(key -> key.open(BODY, id, row.get(4, byte[].class))),
                List.of(row.get(10, UUID[].class)),
                Party.valueOf(row.get(5, String.class)),
                row.get(6, String.class),
                row.get(7, Instant.class),
                row.get(8, Boolean.class),
                Optional.ofNullable(row.get(9, Instant.class)));
    }
}
