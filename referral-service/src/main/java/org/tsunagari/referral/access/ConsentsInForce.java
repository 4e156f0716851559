package org.tsunagari.referral.access;

import org.tsunagari.access.ConsentSnapshot;
import org.tsunagari.referral.identifier.model.PersonId;

/** What the ledger says about a person now. */
public interface ConsentsInForce {

    ConsentSnapshot of(PersonId person);
}
