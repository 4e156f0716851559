package org.tsunagari.referral.attachment.persistence;

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
import org.tsunagari.referral.attachment.model.Attachment;
import org.tsunagari.referral.attachment.model.AttachmentOwner;
import org.tsunagari.referral.attachment.model.CheckedFile;
import org.tsunagari.referral.attachment.model.FileKind;
import org.tsunagari.referral.referral.model.Party;

/** The files of referrals and drafts. */
@ApplicationScoped
public class Attachments {

    private static final String NAME = "referral_attachment.name";
    private static final String CONTENT = "referral_attachment.content";

    private final EntityManager database;
    private final PersonVault vault;
    private final MunicipalityContext municipality;
    private final Clock clock;

    Attachments(EntityManager database, PersonVault vault, MunicipalityContext municipality, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.municipality = municipality;
        this.clock = clock;
    }

    public void add(AttachmentOwner owner, Attachment attachment, CheckedFile file) {
        PersonCipher cipher = vault.of(owner.key());
        database.createNativeQuery("""
                        INSERT INTO referral_attachment (id, municipality, %s, kind, name, content, size, attached_for, uploaded_by, uploaded_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                        """.formatted(column(owner)))
                .setParameter(1, attachment.id())
                .setParameter(2, municipality.current().orElseThrow())
                .setParameter(3, owner.id())
                .setParameter(4, file.kind().name())
                .setParameter(5, cipher.seal(NAME, attachment.id(), file.name()))
                .setParameter(6, cipher.seal(CONTENT, attachment.id(), file.bytes()))
                .setParameter(7, attachment.size())
                .setParameter(8, attachment.by().name())
                .setParameter(9, attachment.uploadedBy())
                .setParameter(10, attachment.uploadedAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** How many files the referral has; whoever adds one at the same time waits until this transaction ends. */
    public int countForAdding(AttachmentOwner.OfReferral referral) {
        database.createNativeQuery("SELECT 1 FROM referral WHERE id = ?1 FOR UPDATE")
                .setParameter(1, referral.id())
                .getResultList();
        return ((Number) database.createNativeQuery("SELECT count(*) FROM referral_attachment WHERE referral_id = ?1")
                        .setParameter(1, referral.id())
                        .getSingleResult())
                .intValue();
    }

    /** First uploaded first. */
    public List<Attachment> of(AttachmentOwner owner) {
        Optional<PersonCipher> cipher = vault.find(owner.key());
        List<?> rows = database.createNativeQuery("""
                        SELECT id, name, kind, size, attached_for, uploaded_by, uploaded_at, entered_in_error_at
                        FROM referral_attachment WHERE %s = ?1 ORDER BY uploaded_at, id
                        """.formatted(column(owner)), Tuple.class)
                .setParameter(1, owner.id())
                .getResultList();
        return rows.stream().map(row -> attachment((Tuple) row, cipher)).toList();
    }

    public Optional<Attachment> find(AttachmentOwner owner, UUID id) {
        return of(owner).stream()
                .filter(attachment -> attachment.id().equals(id))
                .findFirst();
    }

    /** The bytes, unless the key is destroyed. */
    public Optional<byte[]> content(AttachmentOwner owner, UUID id) {
        List<?> sealed = database.createNativeQuery(
                        "SELECT content FROM referral_attachment WHERE id = ?1 AND %s = ?2".formatted(column(owner)),
                        byte[].class)
                .setParameter(1, id)
                .setParameter(2, owner.id())
                .getResultList();
        return vault.find(owner.key())
                .flatMap(cipher ->
                        sealed.stream().findFirst().map(bytes -> cipher.openBytes(CONTENT, id, (byte[]) bytes)));
    }

    /** What belonged to a draft belongs to the referral that it has become: sealed anew, before the draft's key goes. */
    public void handOver(AttachmentOwner.OfDraft draft, AttachmentOwner.OfReferral referral) {
        PersonCipher from = vault.of(draft.key());
        PersonCipher to = vault.of(referral.key());
        List<?> rows = database.createNativeQuery(
                        "SELECT id, name, content FROM referral_attachment WHERE draft_id = ?1", Tuple.class)
                .setParameter(1, draft.id())
                .getResultList();
        for (Object found : rows) {
            Tuple row = (Tuple) found;
            UUID id = row.get(0, UUID.class);
            database.createNativeQuery("""
                            UPDATE referral_attachment SET draft_id = NULL, referral_id = ?2, name = ?3, content = ?4
                            WHERE id = ?1
                            """)
                    .setParameter(1, id)
                    .setParameter(2, referral.id())
                    .setParameter(3, to.seal(NAME, id, from.open(NAME, id, row.get(1, byte[].class))))
                    .setParameter(4, to.seal(CONTENT, id, from.openBytes(CONTENT, id, row.get(2, byte[].class))))
                    .executeUpdate();
        }
    }

    /**
     * Takes a file out of a draft.
     *
     * @return how many there were: none or one
     */
    public int remove(AttachmentOwner.OfDraft draft, UUID id) {
        return database.createNativeQuery("DELETE FROM referral_attachment WHERE draft_id = ?1 AND id = ?2")
                .setParameter(1, draft.id())
                .setParameter(2, id)
                .executeUpdate();
    }

    /** The draft has ended: what is still its own goes with it. */
    public void removeAll(AttachmentOwner.OfDraft draft) {
        database.createNativeQuery("DELETE FROM referral_attachment WHERE draft_id = ?1")
                .setParameter(1, draft.id())
                .executeUpdate();
    }

    /** Nobody reads it from now on; saying so again changes nothing. */
    public void enteredInError(AttachmentOwner.OfReferral referral, UUID id, String account) {
        database.createNativeQuery("""
                        UPDATE referral_attachment SET entered_in_error_at = ?3, entered_in_error_by = ?4
                        WHERE id = ?1 AND referral_id = ?2 AND entered_in_error_at IS NULL
                        """)
                .setParameter(1, id)
                .setParameter(2, referral.id())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(4, account)
                .executeUpdate();
    }

    private static String column(AttachmentOwner owner) {
        return switch (owner) {
            case AttachmentOwner.OfDraft draft -> "draft_id";
            case AttachmentOwner.OfReferral referral -> "referral_id";
        };
    }

    private static Attachment attachment(Tuple row, Optional<PersonCipher> cipher) {
        UUID id = row.get(0, UUID.class);
        return new Attachment(
                id,
                cipher.map(key -> key.open(NAME, id, row.get(1, byte[].class))),
                FileKind.valueOf(row.get(2, String.class)),
                row.get(3, Integer.class),
                Party.valueOf(row.get(4, String.class)),
                row.get(5, String.class),
                row.get(6, Instant.class),
                Optional.ofNullable(row.get(7, Instant.class)));
    }
}
