package org.tsunagari.access;

/** Why the access is lawful; ordered from the basis that needs least justification to the one that needs most. */
public enum LegalBasis {
    /** The person, or a family member acting for the person. */
    SELF,
    /** The own institution recorded it, or lawfully received it as the addressee of a referral. */
    OWN_RECORD,
    /** The person agreed to this recipient, purpose and category for a period that is running. */
    CONSENT,
    /** 支援会議: shared without consent among its members under their duty of confidentiality. Social Welfare Act art. 106-6. */
    SUPPORT_CONFERENCE,
    /**
     * Break-glass: needed to protect life, body or property while consent is hard to obtain. Act on the Protection of
     * Personal Information art. 27 (1) ii.
     */
    EMERGENCY;

    /** A read on this basis is a disclosure: it leaves the institution that holds the record, so the ledger lists it. */
    public boolean isDisclosure() {
        return switch (this) {
            case SELF, OWN_RECORD -> false;
            case CONSENT, SUPPORT_CONFERENCE, EMERGENCY -> true;
        };
    }
}
