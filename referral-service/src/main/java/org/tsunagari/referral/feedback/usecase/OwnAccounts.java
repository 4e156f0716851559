package org.tsunagari.referral.feedback.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.AccountRelation;
import org.tsunagari.referral.person.persistence.LinkedAccounts;

/** Whether the portal reaches a person: through a family member's account it does not. */
@ApplicationScoped
class OwnAccounts {

    private final LinkedAccounts accounts;

    OwnAccounts(LinkedAccounts accounts) {
        this.accounts = accounts;
    }

    boolean has(PersonId person) {
        return accounts.of(person).stream()
                .anyMatch(link ->
                        link.relation() == AccountRelation.SELF && link.ended().isEmpty());
    }
}
