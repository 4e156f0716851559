package org.tsunagari.referral.access;

import java.util.UUID;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Purpose;
import org.tsunagari.referral.identifier.model.PersonId;

/** Where a disclosure is written down, in its transaction. */
public interface Disclosures {

    /** The actor read something: a line per basis, so that each category stands under the basis that it rested on. */
    void read(PersonId person, String object, Purpose purpose, Decision.Permit permit);

    /** Something was sent to an organisation that did not ask. */
    void sent(PersonId person, UUID recipient, String object, Purpose purpose, Decision.Permit permit);
}
