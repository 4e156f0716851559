package org.tsunagari.referral.person.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.LinkedAccount;
import org.tsunagari.referral.person.persistence.LinkedAccounts;

/** The centre looks up who acts for a person, and who did. */
@ApplicationScoped
public class ListAccounts {

    private final AccountAccess access;
    private final LinkedAccounts accounts;
    private final Auditor auditor;

    ListAccounts(AccountAccess access, LinkedAccounts accounts, Auditor auditor) {
        this.access = access;
        this.accounts = accounts;
        this.auditor = auditor;
    }

    @Transactional
    public List<LinkedAccount> handle(PersonId person) {
        Allowed allowed = access.require(person);
        auditor.record(allowed.act("list-accounts"));
        return accounts.of(person);
    }
}
