package org.tsunagari.referral.person.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.AccountRelation;
import org.tsunagari.referral.person.persistence.LinkedAccounts;
import org.tsunagari.referral.problem.ReferralProblem;

/** The centre says which account belongs to a person, or to a family member acting for the person. */
@ApplicationScoped
public class LinkAccount {

    private final AccountAccess access;
    private final LinkedAccounts accounts;
    private final Auditor auditor;

    LinkAccount(AccountAccess access, LinkedAccounts accounts, Auditor auditor) {
        this.access = access;
        this.accounts = accounts;
        this.auditor = auditor;
    }

    /** The same again changes nothing; another relation is for whoever has ended the one that stands. */
    @Transactional
    public void handle(PersonId person, String account, AccountRelation relation) {
        Allowed allowed = access.require(person);
        accounts.link(person, account, relation);
        if (!accounts.standing(person, account).equals(Set.of(relation))) {
            throw new Refused(ReferralProblem.ACCOUNT_LINKED_OTHERWISE);
        }
        auditor.record(allowed.act("link-account"));
    }
}
