package org.tsunagari.referral.practitioner.usecase;

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
import org.tsunagari.referral.organisation.Validity;
import org.tsunagari.referral.organisation.usecase.OrganisationRegister;
import org.tsunagari.referral.practitioner.Practitioner;
import org.tsunagari.referral.practitioner.PractitionerDetails;
import org.tsunagari.referral.practitioner.persistence.Practitioners;

/** The centre's register of practitioners. */
@ApplicationScoped
public class PractitionerRegister {

    private final Practitioners practitioners;
    private final OrganisationRegister organisations;
    private final PersonAccess access;
    private final Auditor auditor;

    PractitionerRegister(
            Practitioners practitioners, OrganisationRegister organisations, PersonAccess access, Auditor auditor) {
        this.practitioners = practitioners;
        this.organisations = organisations;
        this.access = access;
        this.auditor = auditor;
    }

    /** For an act that names a practitioner, and has its own record. */
    @Transactional
    public Optional<Practitioner> find(UUID id) {
        return practitioners.find(id);
    }

    /** Names somebody, so that who reads it is written down, and who asks for an id that nobody has. */
    @Transactional
    public Practitioner read(UUID id) {
        String object = "practitioners/" + id;
        Practitioner practitioner = practitioners.find(id).orElseThrow(() -> access.deniedUnknown(object));
        auditor.record(AuditEntry.of("read-practitioner", object));
        return practitioner;
    }

    /** One more than the page, by name. */
    @Transactional
    public List<Practitioner> list(Practitioners.Criteria criteria, PageRequest page) {
        auditor.record(AuditEntry.of("list", "practitioners"));
        return practitioners.list(criteria, page);
    }

    /** Registers or changes; the same content again changes nothing. */
    @Transactional
    public Practitioners.Put put(
            UUID id, PractitionerDetails details, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        Validity.requireOrdered(details.validFrom(), details.validUntil());
        if (organisations.find(details.organisationId()).isEmpty()) {
            throw Refused.invalid("/organisationId", "unknown-organisation");
        }
        boolean taken = Optional.ofNullable(details.externalId())
                .flatMap(practitioners::findByExternalId)
                .filter(known -> !known.id().equals(id))
                .isPresent();
        if (taken) {
            throw Refused.invalid("/externalId", "external-id-taken");
        }
        Practitioners.Put put = practitioners.put(id, details, ifMatch, ifNoneMatch);
        auditor.record(AuditEntry.of("put-practitioner", "practitioners/" + id));
        return put;
    }
}
