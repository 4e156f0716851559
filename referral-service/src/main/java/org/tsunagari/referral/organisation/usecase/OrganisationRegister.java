package org.tsunagari.referral.organisation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.organisation.Organisation;
import org.tsunagari.referral.organisation.OrganisationDetails;
import org.tsunagari.referral.organisation.Validity;
import org.tsunagari.referral.organisation.persistence.Organisations;

/** The centre's register of organisations. */
@ApplicationScoped
public class OrganisationRegister {

    private final Organisations organisations;
    private final PersonAccess access;
    private final Auditor auditor;

    OrganisationRegister(Organisations organisations, PersonAccess access, Auditor auditor) {
        this.organisations = organisations;
        this.access = access;
        this.auditor = auditor;
    }

    /** For an act that names an organisation, and has its own record. */
    @Transactional
    public Optional<Organisation> find(UUID id) {
        return organisations.find(id);
    }

    /** Who reads an entry is written down, and who asks for an id that nobody has. */
    @Transactional
    public Organisation read(UUID id) {
        String object = "organisations/" + id;
        Organisation organisation = organisations.find(id).orElseThrow(() -> access.deniedUnknown(object));
        auditor.record(AuditEntry.of("read-organisation", object));
        return organisation;
    }

    /** The entry that came from a list under this id. */
    @Transactional
    public Optional<Organisation> findByExternalId(String externalId) {
        return organisations.findByExternalId(externalId);
    }

    /** The centre of the municipality. */
    @Transactional
    public Optional<Organisation> centre() {
        return organisations.centre();
    }

    /** One more than the page, by name. */
    @Transactional
    public List<Organisation> list(Organisations.Criteria criteria, PageRequest page) {
        auditor.record(AuditEntry.of("list", "organisations"));
        return organisations.list(criteria, page);
    }

    /** The register, or what is wanted of it, as a table for a spreadsheet. */
    @Transactional
    public byte[] exported(Organisations.Criteria criteria) {
        auditor.record(AuditEntry.of("export", "organisations"));
        return OrganisationCsv.of(organisations.all(criteria));
    }

    /** Registers or changes; the same content again changes nothing. */
    @Transactional
    public Organisations.Put put(
            UUID id, OrganisationDetails details, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        Validity.requireOrdered(details.validFrom(), details.validUntil());
        boolean taken = Optional.ofNullable(details.externalId())
                .flatMap(organisations::findByExternalId)
                .filter(known -> !known.id().equals(id))
                .isPresent();
        if (taken) {
            throw Refused.invalid("/externalId", "external-id-taken");
        }
        Organisations.Put put = organisations.put(id, details, ifMatch, ifNoneMatch);
        auditor.record(AuditEntry.of("put-organisation", "organisations/" + id));
        return put;
    }
}
