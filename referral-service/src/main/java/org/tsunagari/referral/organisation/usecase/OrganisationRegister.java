package org.tsunagari.referral.organisation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.organisation.Organisation;
import org.tsunagari.referral.organisation.OrganisationDetails;
import org.tsunagari.referral.organisation.persistence.Organisations;

/** The centre's register of organisations. */
@ApplicationScoped
public class OrganisationRegister {

    private final Organisations organisations;
    private final Auditor auditor;

    OrganisationRegister(Organisations organisations, Auditor auditor) {
        this.organisations = organisations;
        this.auditor = auditor;
    }

    @Transactional
    public Optional<Organisation> find(UUID id) {
        return organisations.find(id);
    }

    /** The centre of the municipality. */
    @Transactional
    public Optional<Organisation> centre() {
        return organisations.centre();
    }

    /** One more than the page, by name. */
    @Transactional
    public List<Organisation> list(Optional<OrganisationKind> kind, PageRequest page) {
        return organisations.list(kind, page);
    }

    /** Registers or changes; the same content again changes nothing. */
    @Transactional
    public Organisations.Put put(
            UUID id, OrganisationDetails details, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        Organisations.Put put = organisations.put(id, details, ifMatch, ifNoneMatch);
        auditor.record(AuditEntry.of("put-organisation", "organisations/" + id));
        return put;
    }
}
