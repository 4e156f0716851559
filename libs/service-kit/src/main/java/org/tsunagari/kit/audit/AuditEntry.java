package org.tsunagari.kit.audit;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * One thing that somebody did, or was denied, to somebody's data. Who, institution, request and time are added by the
 * {@link Auditor}.
 *
 * @param action verb and noun, for example {@code read-referral}
 * @param object what it was done to, as path: {@code referrals/…}
 * @param person whose data, where it is one person's
 * @param purpose for which purpose
 * @param basis the legal basis that the decision rested on
 * @param consentVersion the version of the consent ledger that the decision saw
 * @param decision {@code permit}, or {@code deny} with a reason code
 * @param reason why somebody did it, as a code, where they say so
 */
public record AuditEntry(
        String action,
        String object,
        Optional<UUID> person,
        Optional<String> purpose,
        Optional<String> basis,
        OptionalLong consentVersion,
        String decision,
        Optional<String> reason) {

    public static final String PERMIT = "permit";

    /** An act that is the own institution's business. */
    public static AuditEntry of(String action, String object, UUID person) {
        return new AuditEntry(
                action,
                object,
                Optional.of(person),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                PERMIT,
                Optional.empty());
    }

    /** An act on data of no single person: a list, a search, a report. */
    public static AuditEntry of(String action, String object) {
        return new AuditEntry(
                action,
                object,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                PERMIT,
                Optional.empty());
    }

    /** The same, resting on a legal basis. */
    public AuditEntry on(String legalBasis, OptionalLong version) {
        return new AuditEntry(action, object, person, purpose, Optional.of(legalBasis), version, decision, reason);
    }

    public AuditEntry forPurpose(String wanted) {
        return new AuditEntry(action, object, person, Optional.of(wanted), basis, consentVersion, decision, reason);
    }

    public AuditEntry denied(String code) {
        return new AuditEntry(action, object, person, purpose, basis, consentVersion, "deny:" + code, reason);
    }

    /** The same, with why it was done. */
    public AuditEntry because(Enum<?> code) {
        return new AuditEntry(
                action, object, person, purpose, basis, consentVersion, decision, Optional.of(code.name()));
    }
}
