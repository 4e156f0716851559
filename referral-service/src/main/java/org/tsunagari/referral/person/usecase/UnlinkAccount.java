package org.tsunagari.referral.person.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.persistence.LinkedAccounts;

/** An account does not stand for a person any more: a guardianship has ended, or it was the wrong account. */
@ApplicationScoped
public class UnlinkAccount {

    private final AccountAccess access;
    private final LinkedAccounts accounts;
    private final Auditor auditor;

    UnlinkAccount(AccountAccess access, LinkedAccounts accounts, Auditor auditor) {
        this.access = access;
        this.accounts = accounts;
        this.auditor = auditor;
    }

    /** What the account has done stays what it was; again changes nothing. */
    @Transactional
    public void handle(PersonId person, String account) {
        Allowed allowed = access.require(person);
        if (accounts.of(person).stream().noneMatch(link -> link.account().equals(account))) {
            throw access.unknown(person);
        }
        accounts.end(person, account);
        auditor.record(allowed.act("unlink-account"));
    }
}
