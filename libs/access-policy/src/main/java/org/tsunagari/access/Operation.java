package org.tsunagari.access;

import static org.tsunagari.access.DataCategory.CONSENTS;
import static org.tsunagari.access.DataCategory.CONTACT;
import static org.tsunagari.access.DataCategory.IDENTITY;
import static org.tsunagari.access.DataCategory.NARRATIVE;
import static org.tsunagari.access.DataCategory.NEEDS;
import static org.tsunagari.access.DataCategory.OUTCOMES;
import static org.tsunagari.access.DataCategory.STATUS_REPORT;
import static org.tsunagari.access.DataCategory.SUPPORT;

import java.util.Set;

/** What the subject wants to do. */
public enum Operation {
    /** One record; what may not be seen is redacted. */
    READ(Kind.READING),
    /** Also counts, searches, sorting and paging. */
    LIST(Kind.READING),
    /** Who saw what, when, why. */
    READ_LEDGER(Kind.READING, CONSENTS),
    /** What the person agreed to, version by version. */
    READ_CONSENTS(Kind.READING, CONSENTS),
    /** "If X joins, what would X see?", see {@link AccessPreview}. */
    PREVIEW_ACCESS(Kind.READING, CONSENTS),

    SUBMIT_REFERRAL(Kind.ACTING, IDENTITY, CONTACT, NEEDS, NARRATIVE),
    /** Accept, decline, put on hold, ask for information. */
    DECIDE_REFERRAL(Kind.ACTING, NEEDS),
    WITHDRAW_REFERRAL(Kind.ACTING, NEEDS),
    /** Says that a referral should never have been there. */
    CORRECT_REFERRAL(Kind.ACTING, NEEDS),
    /** Messages, answers and attachments between source and centre. */
    CORRESPOND(Kind.ACTING, NARRATIVE),
    /** Household, characteristics, prescriptions, connections. */
    WRITE_CASE(Kind.ACTING, SUPPORT),
    /** Close or reopen. */
    CLOSE_CASE(Kind.ACTING, SUPPORT),
    /** Assign or release a link worker. */
    ASSIGN(Kind.ACTING, SUPPORT),
    /** Besides this, {@link AccessPolicy#decideDisclosure} says whether the source may be told. */
    ISSUE_STATUS_REPORT(Kind.ACTING, STATUS_REPORT),
    /** The source confirms that it has read form 2. */
    ACKNOWLEDGE(Kind.ACTING, STATUS_REPORT),
    RECORD_OUTCOME(Kind.ACTING, OUTCOMES),
    /** Says by which channel and in which language the person wants to hear, or that they want no contact. */
    PREFER_CONTACT(Kind.ACTING, CONTACT),
    /** Tells the person in plain language what has come of it, or notes that it was told. */
    TELL_PERSON(Kind.ACTING, NARRATIVE, SUPPORT),
    GIVE_CONSENT(Kind.ACTING, CONSENTS),
    /** Also narrowing: whoever may take everything back may take a part. */
    WITHDRAW_CONSENT(Kind.ACTING, CONSENTS),
    /** Puts a case on the agenda of a conference, with the reason for it. */
    TABLE_CASE(Kind.ACTING, NARRATIVE),
    /** Judges as the second person whether the reason for a conference or an emergency holds. */
    REVIEW_BASIS(Kind.ACTING, NARRATIVE),
    /** Says which account belongs to the person or to a family member. */
    LINK_ACCOUNT(Kind.ACTING, IDENTITY),
    /** Searches the register for the same person, or for the household: reads identifiers of whoever comes near. */
    MATCH_PERSONS(Kind.ACTING, IDENTITY, CONTACT),
    /** Says that what is recorded about who a person is, or where they are reached, is not so, or not any more. */
    CORRECT_PERSON(Kind.ACTING, IDENTITY, CONTACT),
    /** Says that two records are one person, or that they are not after all; what both agreed to comes together. */
    MERGE_PERSONS(Kind.ACTING, IDENTITY, CONTACT, CONSENTS),
    /** Everything that is held about a person, in one document: all or nothing. */
    EXPORT_PERSON(Kind.ACTING, IDENTITY, CONTACT, NEEDS, NARRATIVE, SUPPORT, STATUS_REPORT, OUTCOMES, CONSENTS),
    /** Asks that a person be erased. */
    REQUEST_ERASURE(Kind.ACTING, IDENTITY),
    /** Confirms or refuses the erasure, and keeps the reasons that stand against it. */
    DECIDE_ERASURE(Kind.ACTING, IDENTITY),

    /** Organisations, resources, categories, districts, instruments: nothing about a person. */
    READ_DIRECTORY(Kind.IMPERSONAL),
    /** Also practitioners. */
    MAINTAIN_ORGANISATIONS(Kind.IMPERSONAL),
    /** Names of the staff of organisations: for those who work with them. */
    READ_PRACTITIONERS(Kind.IMPERSONAL),
    MAINTAIN_RESOURCES(Kind.IMPERSONAL),
    /** Aggregates and reports. */
    READ_STATISTICS(Kind.IMPERSONAL),
    /** Where an organisation's own system is told that there is something to read; the messages name ids only. */
    MANAGE_WEBHOOKS(Kind.IMPERSONAL),
    /**
     * Opens a record in an emergency. Concerns a person, yet nobody stands in a relation before: the reason, the hour and
     * the review are what binds.
     */
    BREAK_GLASS(Kind.IMPERSONAL),
    /** Notices to a party: what became of a referral, by its number. */
    READ_NOTICES(Kind.IMPERSONAL),
    /** Parked events, replays, health. */
    OPERATE(Kind.IMPERSONAL),
    /** The scope of a consent by pseudonymous person id, asked by a service whose projection is stale. */
    READ_CONSENT_SNAPSHOT(Kind.IMPERSONAL);

    /** How a decision treats the categories asked for. */
    public enum Kind {
        /** Partly allowed is possible: the rest is redacted. */
        READING,
        /** All or nothing: a write that may touch only half of what it touches is refused. */
        ACTING,
        /** Concerns no person: {@link AccessPolicy#mayEver} is the whole answer. */
        IMPERSONAL
    }

    private final Kind kind;
    private final Set<DataCategory> touches;

    Operation(Kind kind, DataCategory... touches) {
        this.kind = kind;
        this.touches = Set.of(touches);
    }

    public Kind kind() {
        return kind;
    }

    /** What the operation touches whoever does it; empty for READ and LIST, where the caller says what is asked for. */
    public Set<DataCategory> touches() {
        return touches;
    }
}
