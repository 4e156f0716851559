package org.tsunagari.access;

import static org.tsunagari.access.DataCategory.CONSENTS;
import static org.tsunagari.access.DataCategory.CONTACT;
import static org.tsunagari.access.DataCategory.IDENTITY;
import static org.tsunagari.access.DataCategory.NARRATIVE;
import static org.tsunagari.access.DataCategory.NEEDS;
import static org.tsunagari.access.DataCategory.OUTCOMES;
import static org.tsunagari.access.DataCategory.STATUS_REPORT;
import static org.tsunagari.access.LegalBasis.CONSENT;
import static org.tsunagari.access.LegalBasis.EMERGENCY;
import static org.tsunagari.access.LegalBasis.OWN_RECORD;
import static org.tsunagari.access.LegalBasis.SUPPORT_CONFERENCE;
import static org.tsunagari.access.Operation.*;
import static org.tsunagari.access.Purpose.EVALUATION;
import static org.tsunagari.access.Purpose.FEEDBACK_TO_SOURCE;
import static org.tsunagari.access.Purpose.SELF_ACCESS;
import static org.tsunagari.access.Role.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules as a table; what is not listed is refused. {@code docs/access-policy.md} shows it to people, and a test keeps
 * that page equal to this class.
 */
final class AccessTable {

    private static final Set<DataCategory> ALL = EnumSet.allOf(DataCategory.class);
    private static final Set<DataCategory> REFERRED = EnumSet.of(IDENTITY, CONTACT, NEEDS, NARRATIVE);
    private static final Set<DataCategory> TOLD_BACK = EnumSet.of(STATUS_REPORT, DataCategory.SUPPORT);
    private static final Set<DataCategory> CASE_WORK =
            EnumSet.of(IDENTITY, CONTACT, NEEDS, NARRATIVE, DataCategory.SUPPORT, OUTCOMES);
    private static final Set<DataCategory> NEIGHBOURLY = EnumSet.of(DataCategory.SUPPORT);
    private static final Set<DataCategory> DISCUSSED = EnumSet.of(IDENTITY, NEEDS, NARRATIVE, DataCategory.SUPPORT);
    private static final Set<DataCategory> RESCUE = EnumSet.of(IDENTITY, CONTACT, NEEDS, DataCategory.SUPPORT);
    private static final Set<DataCategory> FAMILY_VIEW = EnumSet.of(IDENTITY, DataCategory.SUPPORT, CONSENTS);
    private static final Set<DataCategory> RESULTS = EnumSet.of(OUTCOMES);

    private static final Set<Purpose> SUPPORT = EnumSet.of(Purpose.SUPPORT);
    private static final Set<Purpose> FEEDBACK = EnumSet.of(FEEDBACK_TO_SOURCE);
    private static final Set<Purpose> REFERRING = EnumSet.of(Purpose.SUPPORT, FEEDBACK_TO_SOURCE);
    private static final Set<Purpose> CONFERENCE = EnumSet.of(Purpose.CONFERENCE);
    private static final Set<Purpose> EVALUATING = EnumSet.of(EVALUATION);
    private static final Set<Purpose> OWN = EnumSet.of(SELF_ACCESS);
    private static final Set<Purpose> OFFICIAL =
            EnumSet.of(Purpose.SUPPORT, FEEDBACK_TO_SOURCE, Purpose.CONFERENCE, EVALUATION);

    private static final Set<Operation> VIEW = EnumSet.of(READ, LIST);
    private static final Set<Operation> ONE = EnumSet.of(READ);
    private static final Set<Operation> REFER =
            EnumSet.of(READ, LIST, SUBMIT_REFERRAL, WITHDRAW_REFERRAL, CORRECT_REFERRAL, CORRESPOND);
    private static final Set<Operation> HEAR_BACK = EnumSet.of(READ, LIST, ACKNOWLEDGE);
    private static final Set<Operation> COORDINATE = EnumSet.of(
            READ,
            LIST,
            READ_LEDGER,
            READ_CONSENTS,
            PREVIEW_ACCESS,
            SUBMIT_REFERRAL,
            DECIDE_REFERRAL,
            WITHDRAW_REFERRAL,
            CORRECT_REFERRAL,
            CORRESPOND,
            WRITE_CASE,
            CLOSE_CASE,
            ASSIGN,
            ISSUE_STATUS_REPORT,
            RECORD_OUTCOME,
            PREFER_CONTACT,
            TELL_PERSON,
            GIVE_CONSENT,
            WITHDRAW_CONSENT,
            TABLE_CASE,
            REVIEW_BASIS,
            LINK_ACCOUNT,
            MATCH_PERSONS,
            CORRECT_PERSON,
            MERGE_PERSONS,
            EXPORT_PERSON,
            REQUEST_ERASURE,
            DECIDE_ERASURE);
    private static final Set<Operation> ACCOMPANY = EnumSet.of(READ, LIST, WRITE_CASE, RECORD_OUTCOME, TELL_PERSON);
    private static final Set<Operation> ASSESS = EnumSet.of(READ, LIST, RECORD_OUTCOME);
    private static final Set<Operation> DECIDE_FOR_ONESELF = EnumSet.of(
            READ,
            LIST,
            READ_LEDGER,
            READ_CONSENTS,
            PREVIEW_ACCESS,
            WITHDRAW_REFERRAL,
            PREFER_CONTACT,
            GIVE_CONSENT,
            WITHDRAW_CONSENT,
            EXPORT_PERSON,
            REQUEST_ERASURE);
    private static final Set<Operation> DECIDE_FOR_FAMILY =
            EnumSet.of(READ, LIST, READ_CONSENTS, PREVIEW_ACCESS, GIVE_CONSENT, WITHDRAW_CONSENT);

    static final List<AccessRule> RULES = List.of(
            rule(REFERRER, Relation.SOURCE, OWN_RECORD, REFER, REFERRING, REFERRED),
            rule(REFERRER, Relation.SOURCE, CONSENT, HEAR_BACK, FEEDBACK, TOLD_BACK),
            rule(REFERRER, Relation.BREAK_GLASS, EMERGENCY, ONE, SUPPORT, RESCUE),
            rule(PARTNER_SYSTEM, Relation.SOURCE, OWN_RECORD, REFER, REFERRING, REFERRED),
            rule(PARTNER_SYSTEM, Relation.SOURCE, CONSENT, HEAR_BACK, FEEDBACK, TOLD_BACK),
            rule(COORDINATOR, Relation.CENTRE, OWN_RECORD, COORDINATE, OFFICIAL, ALL),
            rule(COORDINATOR, Relation.BREAK_GLASS, EMERGENCY, ONE, SUPPORT, RESCUE),
            rule(LINK_WORKER, Relation.ASSIGNED, OWN_RECORD, ACCOMPANY, SUPPORT, CASE_WORK),
            rule(LINK_WORKER, Relation.ASSIGNED, CONSENT, ACCOMPANY, SUPPORT, CASE_WORK),
            rule(LINK_WORKER, Relation.ASSIGNED, OWN_RECORD, ASSESS, EVALUATING, RESULTS),
            rule(LINK_WORKER, Relation.ASSIGNED, CONSENT, ASSESS, EVALUATING, RESULTS),
            rule(LINK_WORKER, Relation.ASSIGNED_COMMUNITY, OWN_RECORD, VIEW, SUPPORT, NEIGHBOURLY),
            rule(LINK_WORKER, Relation.ASSIGNED_COMMUNITY, CONSENT, VIEW, SUPPORT, NEIGHBOURLY),
            rule(LINK_WORKER, Relation.BREAK_GLASS, EMERGENCY, ONE, SUPPORT, RESCUE),
            rule(CONFERENCE_MEMBER, Relation.CONFERENCE_MEMBER, CONSENT, VIEW, CONFERENCE, DISCUSSED),
            rule(CONFERENCE_MEMBER, Relation.CONFERENCE_MEMBER, SUPPORT_CONFERENCE, VIEW, CONFERENCE, DISCUSSED),
            rule(RESIDENT, Relation.SELF, LegalBasis.SELF, DECIDE_FOR_ONESELF, OWN, ALL),
            rule(RESIDENT, Relation.FAMILY, LegalBasis.SELF, DECIDE_FOR_FAMILY, OWN, FAMILY_VIEW));

    /** Operations that concern no person. */
    static final Map<Operation, Set<Role>> IMPERSONAL = Map.of(
            READ_DIRECTORY, EnumSet.allOf(Role.class),
            MAINTAIN_ORGANISATIONS, EnumSet.of(COORDINATOR),
            READ_PRACTITIONERS, EnumSet.of(REFERRER, PARTNER_SYSTEM, COORDINATOR, LINK_WORKER, CONFERENCE_MEMBER),
            MAINTAIN_RESOURCES, EnumSet.of(COORDINATOR, DIRECTORY_EDITOR),
            READ_STATISTICS, EnumSet.of(COORDINATOR, ANALYST),
            MANAGE_WEBHOOKS, EnumSet.of(PARTNER_SYSTEM, COORDINATOR),
            BREAK_GLASS, EnumSet.of(REFERRER, COORDINATOR, LINK_WORKER),
            READ_NOTICES, EnumSet.of(REFERRER, PARTNER_SYSTEM, COORDINATOR, LINK_WORKER),
            OPERATE, EnumSet.of(OPERATOR),
            READ_CONSENT_SNAPSHOT, EnumSet.of(SERVICE));

    private AccessTable() {}

    /** The rows that apply to the roles; a service's own identity cancels every other role (guarantee 13). */
    static List<AccessRule> rulesFor(Set<Role> roles, Operation operation) {
        if (roles.contains(SERVICE)) {
            return List.of();
        }
        return RULES.stream()
                .filter(rule -> roles.contains(rule.role()) && rule.operations().contains(operation))
                .toList();
    }

    private static AccessRule rule(
            Role role,
            Relation relation,
            LegalBasis basis,
            Set<Operation> operations,
            Set<Purpose> purposes,
            Set<DataCategory> categories) {
        return new AccessRule(role, relation, basis, operations, purposes, categories);
    }
}
