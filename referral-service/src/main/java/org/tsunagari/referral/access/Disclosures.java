package org.tsunagari.referral.access;

import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Purpose;
import org.tsunagari.referral.identifier.model.PersonId;

/** Where a disclosure is written down, in its transaction. */
public interface Disclosures {

    void add(PersonId person, String object, Set<DataCategory> categories, Purpose purpose, Decision.Permit permit);

    /** Something was sent to an organisation that did not ask, on paper for example. */
    void addSent(
            PersonId person,
            String object,
            UUID recipient,
            Set<DataCategory> categories,
            Purpose purpose,
            Decision.Permit permit);
}
