package org.tsunagari.access;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Decides who may see or do what; see {@code docs/access-policy.md}. */
public final class AccessPolicy {

    private AccessPolicy() {}

    /**
     * Decides on one record.
     *
     * @param requested what the answer would show or the operation would touch
     */
    public static Decision decide(
            Subject subject,
            Operation operation,
            Purpose purpose,
            Set<DataCategory> requested,
            RecordFacts facts,
            Instant now) {
        if (requested.isEmpty()) {
            return new Decision.Deny(DenialReason.NOTHING_REQUESTED);
        }
        List<AccessRule> rules = AccessTable.rulesFor(subject.roles(), operation);
        if (rules.isEmpty()) {
            return new Decision.Deny(DenialReason.ROLE);
        }
        if (!subject.municipality().equals(facts.municipality())) {
            return new Decision.Deny(DenialReason.MUNICIPALITY);
        }
        return combine(rules, new AccessRequest(subject, operation, purpose, requested, now), facts);
    }

    /** Decides on what the operation {@linkplain Operation#touches touches} by itself. */
    public static Decision decide(
            Subject subject, Operation operation, Purpose purpose, RecordFacts facts, Instant now) {
        return decide(subject, operation, purpose, operation.touches(), facts, now);
    }

    /**
     * Decides where consents are known from a projection only. While it is stale, the truth lies between no consent and
     * the widest consent that this request could use: where both show the same, consent does not matter here and nobody
     * is asked. Otherwise the ledger decides, and its silence denies (guarantee 32).
     */
    public static Decision decide(
            Subject subject,
            Operation operation,
            Purpose purpose,
            Set<DataCategory> requested,
            RecordFacts facts,
            Freshness freshness,
            ConsentLedger ledger,
            Instant now) {
        if (freshness == Freshness.FRESH) {
            return decide(subject, operation, purpose, requested, facts, now);
        }
        RecordFacts least = facts.withConsent(ConsentSnapshot.none(facts.person()));
        RecordFacts most = facts.withConsent(widest(facts.person(), subject, purpose));
        Decision atLeast = decide(subject, operation, purpose, requested, least, now);
        Decision atMost = decide(subject, operation, purpose, requested, most, now);
        if (atLeast.visible().equals(atMost.visible())) {
            return atLeast;
        }
        return ledger.ask(facts.person())
                .map(asked -> facts.withConsent(facts.consent().newerOf(asked)))
                .map(known -> decide(subject, operation, purpose, requested, known, now))
                .orElseGet(() -> new Decision.Deny(DenialReason.CONSENT_UNKNOWN));
    }

    /** The list form: matches exactly the records on which {@link #decide} permits. */
    public static ListFilter filter(
            Subject subject, Operation operation, Purpose purpose, Set<DataCategory> requested, Instant now) {
        AccessRequest request = new AccessRequest(subject, operation, purpose, requested, now);
        List<ListFilter.Clause> clauses = AccessTable.rulesFor(subject.roles(), operation).stream()
                .flatMap(rule -> rule.clauses(request).stream())
                .distinct()
                .toList();
        return clauses.isEmpty() ? new ListFilter.Nothing() : new ListFilter.AnyOf(subject.municipality(), clauses);
    }

    /** Whether one of the roles can do this on any record at all: if not, the answer is 403, otherwise a refusal is 404. */
    public static boolean mayEver(Set<Role> roles, Operation operation) {
        if (operation.kind() == Operation.Kind.IMPERSONAL) {
            return !Collections.disjoint(AccessTable.IMPERSONAL.getOrDefault(operation, Set.of()), roles);
        }
        return !AccessTable.rulesFor(roles, operation).isEmpty();
    }

    /**
     * Whether data may be sent to a recipient who does not ask, such as form 2 to the source (it is never sent where the
     * person said no). All or nothing: a document cannot be sent in part.
     */
    public static Decision decideDisclosure(
            Recipient recipient, Purpose purpose, Set<DataCategory> categories, ConsentSnapshot consent, Instant now) {
        if (categories.isEmpty()) {
            return new Decision.Deny(DenialReason.NOTHING_REQUESTED);
        }
        if (!consent.coveredCategories(recipient, purpose, now).containsAll(categories)) {
            return new Decision.Deny(DenialReason.NO_CONSENT);
        }
        Map<DataCategory, LegalBasis> bases = new EnumMap<>(DataCategory.class);
        categories.forEach(category -> bases.put(category, LegalBasis.CONSENT));
        return new Decision.Permit(bases, OptionalLong.of(consent.version()), Set.of());
    }

    private static ConsentSnapshot widest(UUID person, Subject subject, Purpose purpose) {
        Set<UUID> organisation =
                subject.recipient().map(Recipient::organisation).map(Set::of).orElse(Set.of());
        Grant everything = new Grant(Set.of(), organisation, Set.of(purpose), EnumSet.allOf(DataCategory.class));
        return new ConsentSnapshot(person, 0, false, List.of(everything), Instant.MIN, Optional.empty());
    }

    private static Decision combine(List<AccessRule> rules, AccessRequest request, RecordFacts facts) {
        Map<DataCategory, LegalBasis> bases = new EnumMap<>(DataCategory.class);
        DenialReason nearest = DenialReason.NO_RELATION;
        for (AccessRule rule : rules) {
            switch (rule.judge(request, facts)) {
                case AccessRule.Verdict.Grants grants ->
                    grants.categories()
                            .forEach(category -> bases.merge(category, rule.basis(), AccessPolicy::stronger));
                case AccessRule.Verdict.Refuses refuses ->
                    nearest = Collections.max(List.of(nearest, refuses.reason()));
            }
        }
        return bases.isEmpty() ? new Decision.Deny(nearest) : permit(bases, request, facts);
    }

    private static Decision.Permit permit(
            Map<DataCategory, LegalBasis> bases, AccessRequest request, RecordFacts facts) {
        EnumSet<DataCategory> redacted = EnumSet.noneOf(DataCategory.class);
        redacted.addAll(request.requested());
        redacted.removeAll(bases.keySet());
        OptionalLong version = bases.containsValue(LegalBasis.CONSENT)
                ? OptionalLong.of(facts.consent().version())
                : OptionalLong.empty();
        return new Decision.Permit(bases, version, redacted);
    }

    /** Of two bases for the same category the one that needs less justification is cited. */
    private static LegalBasis stronger(LegalBasis one, LegalBasis other) {
        return Collections.min(List.of(one, other));
    }
}
