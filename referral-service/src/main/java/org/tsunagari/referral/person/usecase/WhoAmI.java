package org.tsunagari.referral.person.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tsunagari.access.Subject;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.referral.access.PersonAccess;

/** Whom the caller's token names, and for whom the caller may speak here. Everybody may know that about themselves. */
@ApplicationScoped
public class WhoAmI {

    private final PersonAccess access;
    private final Auditor auditor;

    WhoAmI(PersonAccess access, Auditor auditor) {
        this.access = access;
        this.auditor = auditor;
    }

    @Transactional
    public Subject handle() {
        auditor.record(AuditEntry.of("read-account", "account"));
        return access.asking();
    }
}
