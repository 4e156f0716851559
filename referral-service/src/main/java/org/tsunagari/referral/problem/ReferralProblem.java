package org.tsunagari.referral.problem;

import java.util.Locale;
import org.tsunagari.kit.problem.ProblemType;

/** Refusals that only this service gives. */
public enum ReferralProblem implements ProblemType {
    /** Neither consent nor another legal basis. */
    CONSENT_OR_BASIS_REQUIRED(422),
    /** Told by phone: neither consent nor another basis yet. */
    BASIS_REQUIRED(409),
    /** The referral has its basis already. */
    BASIS_KNOWN(409),
    /** A FAX is keyed in as a draft, which a second person compares. */
    DRAFT_REQUIRED(422),
    /** By its content the file is none that we take, or another than its type says. */
    ATTACHMENT_TYPE_REFUSED(415),
    ATTACHMENT_INFECTED(422),
    /** Nobody could look for viruses: the file is not kept. */
    SCAN_UNAVAILABLE(503),
    TOO_MANY_ATTACHMENTS(409),
    /** What was keyed in from a FAX is compared with its scan. */
    SCAN_REQUIRED(409),
    /** Nobody but who keyed the FAX in has compared it yet. */
    DRAFT_NOT_VERIFIED(409),
    /** Who keyed it in cannot verify it. */
    ANOTHER_VERIFIER_REQUIRED(409),
    /** The person does not let the source be told: form 2 is never sent then. */
    SOURCE_MUST_NOT_BE_TOLD(409),
    /** Only the version in force can be withdrawn. */
    CONSENT_NOT_IN_FORCE(409),
    /** Who tabled the case or opened the record cannot judge that. */
    SECOND_PERSON_REQUIRED(403),
    /** More than before needs the person's new consent. */
    CONSENT_NOT_NARROWER(422),
    /** The source organisation is not registered in this municipality. */
    UNKNOWN_SOURCE(422),
    /** Only the centre names another organisation as the source. */
    FOREIGN_SOURCE(403),
    /** Whoever keys in a referral for a source searches for the person first. */
    PERSON_MATCH_REQUIRED(422),
    /** The search that was named is not one for this person. */
    PERSON_MATCH_NOT_VALID(422),
    /** Since the search somebody likely the same was recorded. */
    PERSON_MATCH_OUTDATED(409),
    /** The record says the same already. */
    NOTHING_TO_CORRECT(409),
    /** Somebody has decided before whether the two records are one person. */
    PERSON_DUPLICATE_DECIDED(409),
    /** Only a file that was looked at in a dry run is applied. */
    IMPORT_NOT_CHECKED(409),
    /** The file is no CSV, or in another encoding. */
    CSV_UNREADABLE(422),
    /** The organisation has a webhook at this address already. */
    WEBHOOK_EXISTS(409),
    /** An organisation has so many webhooks and no more. */
    TOO_MANY_WEBHOOKS(409),
    /** Only what was not delivered is sent again, and only where a system waits for it. */
    NOTHING_TO_SEND_AGAIN(409),
    /** The source has no FAX number in the register. */
    NO_FAX_NUMBER(409),
    /** The source has it already. */
    SOURCE_WAS_TOLD(409),
    /** The person has heard it already, wants no contact or has died, or the referral was entered in error. */
    NOT_TO_BE_TOLD(409),
    /** One of the two records has been merged already. */
    PERSON_ALREADY_MERGED(409),
    /** Two people have signed in: the records cannot be one person. */
    TWO_OWN_ACCOUNTS(409),
    /** The two records are not merged. */
    PERSONS_NOT_MERGED(409),
    /** The account stands for the person in another way already. */
    ACCOUNT_LINKED_OTHERWISE(409),
    /** Somebody has asked for the person's erasure already. */
    ERASURE_REQUESTED(409),
    /** The request to erase the person is decided. */
    ERASURE_DECIDED(409),
    /** The other side has asked for the erasure: it is refused with a reason, not taken back. */
    ERASURE_ASKED_BY_OTHER_SIDE(409),
    /** Who asked for an erasure does not confirm it. */
    ERASURE_NEEDS_SECOND_PERSON(409),
    /** Something in law stands against the erasure. */
    ERASURE_HELD(409);

    private final int status;

    ReferralProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
