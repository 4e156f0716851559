package org.tsunagari.referral.attachment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.access.Role;
import org.tsunagari.access.Subject;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.attachment.model.AttachmentOwner;
import org.tsunagari.referral.consent.usecase.SignatureScans;
import org.tsunagari.referral.identifier.model.PersonId;

/** The scans of signatures that are kept here as files of a referral. */
@ApplicationScoped
class ScansOfPersons implements SignatureScans {

    private static final String OF_REFERRAL = """
            SELECT a.referral_id AS owner, r.person_id AS key, FALSE AS draft
            FROM referral_attachment a JOIN referral r ON r.id = a.referral_id
            WHERE a.id = :id AND a.entered_in_error_at IS NULL AND r.person_id IN (:records)
            """;

    /** Whose drafts an account submits, as the drafts know it: the centre's those that the centre keyed in. */
    private static final String OF_DRAFT = """
            SELECT a.draft_id AS owner, a.draft_id AS key, TRUE AS draft
            FROM referral_attachment a JOIN referral_draft d ON d.id = a.draft_id
            WHERE a.id = :id AND (d.person_id IS NULL OR d.person_id IN (:records))
              AND CASE WHEN d.channel = 'API' THEN NOT :centre AND d.organisation_id = CAST(:organisation AS uuid)
                       ELSE :centre END
            """;

    private final EntityManager database;
    private final Attachments attachments;
    private final PersonAliases aliases;
    private final CurrentActor actor;

    ScansOfPersons(EntityManager database, Attachments attachments, PersonAliases aliases, CurrentActor actor) {
        this.database = database;
        this.attachments = attachments;
        this.aliases = aliases;
        this.actor = actor;
    }

    @Override
    public Optional<String> sha256(PersonId person, UUID file, Place place) {
        return owner(person, file, place)
                .flatMap(owner -> attachments.content(owner, file))
                .map(ScansOfPersons::sha256);
    }

    private Optional<AttachmentOwner> owner(PersonId person, UUID file, Place place) {
        List<UUID> records = aliases.all(person);
        List<?> found = database.createNativeQuery(OF_REFERRAL, Tuple.class)
                .setParameter("id", file)
                .setParameter("records", records)
                .getResultList();
        if (found.isEmpty() && place == Place.SUBMITTED_NOW) {
            Actor submitting = actor.get();
            found = database.createNativeQuery(OF_DRAFT, Tuple.class)
                    .setParameter("id", file)
                    .setParameter("records", records)
                    .setParameter("centre", isCentre(submitting))
                    .setParameter(
                            "organisation",
                            submitting.organisation().map(UUID::toString).orElse(null))
                    .getResultList();
        }
        return found.stream().map(Tuple.class::cast).map(ScansOfPersons::owner).findFirst();
    }

    private static boolean isCentre(Actor account) {
        return account.has(Role.COORDINATOR)
                && account.organisationKind()
                        .filter(Subject.CENTRE_KIND::equals)
                        .isPresent();
    }

    private static AttachmentOwner owner(Tuple row) {
        UUID id = row.get(0, UUID.class);
        return row.get(2, Boolean.class)
                ? new AttachmentOwner.OfDraft(id)
                : new AttachmentOwner.OfReferral(id, row.get(1, UUID.class));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
