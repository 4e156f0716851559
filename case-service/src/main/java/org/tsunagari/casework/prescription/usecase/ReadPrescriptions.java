package org.tsunagari.casework.prescription.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagari.casework.casefile.model.CaseId;
import org.tsunagari.casework.casefile.usecase.CaseAccess;
import org.tsunagari.casework.casefile.usecase.CaseAct;
import org.tsunagari.casework.prescription.model.KnownResources;
import org.tsunagari.casework.prescription.model.Prescription;
import org.tsunagari.casework.prescription.model.PrescriptionId;
import org.tsunagari.casework.prescription.model.Prescriptions;
import org.tsunagari.casework.prescription.model.ResourceId;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.problem.Refused;

/** Shows what was agreed on. */
@ApplicationScoped
public class ReadPrescriptions {

    private final CaseAccess access;
    private final Prescriptions prescriptions;
    private final KnownResources resources;

    ReadPrescriptions(CaseAccess access, Prescriptions prescriptions, KnownResources resources) {
        this.access = access;
        this.prescriptions = prescriptions;
        this.resources = resources;
    }

    /** A prescription, and the name of the resource, also where it is no longer offered. */
    public record Named(Prescription prescription, Optional<String> resourceName) {}

    @Transactional
    public Named one(Actor actor, CaseId file, PrescriptionId id) {
        access.forReading(actor, CaseAct.READ_PRESCRIPTIONS, file);
        return named(List.of(prescriptions.find(file, id).orElseThrow(Refused::notFound)))
                .getFirst();
    }

    @Transactional
    public List<Named> page(Actor actor, CaseId file, Optional<PrescriptionId> after, int limit) {
        access.forReading(actor, CaseAct.READ_PRESCRIPTIONS, file);
        return named(prescriptions.of(file, after, limit));
    }

    private List<Named> named(List<Prescription> found) {
        Map<ResourceId, String> names = resources.namesOf(
                found.stream().map(one -> one.destination().resource()).toList());
        return found.stream()
                .map(one -> new Named(
                        one,
                        one.destination().resource().flatMap(resource -> Optional.ofNullable(names.get(resource)))))
                .toList();
    }
}
