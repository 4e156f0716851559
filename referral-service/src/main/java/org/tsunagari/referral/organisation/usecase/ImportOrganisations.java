package org.tsunagari.referral.organisation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.csv.CsvTable;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.imports.ImportReport;
import org.tsunagari.referral.imports.RowPlan;
import org.tsunagari.referral.imports.RowRefused;
import org.tsunagari.referral.imports.usecase.ImportCsv;
import org.tsunagari.referral.imports.usecase.RowReader;
import org.tsunagari.referral.organisation.Organisation;
import org.tsunagari.referral.organisation.OrganisationDetails;
import org.tsunagari.referral.organisation.Validity;
import org.tsunagari.referral.organisation.persistence.Organisations;

/** Brings in a list of organisations, recognised by their id in that list. */
@ApplicationScoped
public class ImportOrganisations {

    private final ImportCsv imports;
    private final RowReader reader;
    private final Organisations organisations;
    private final Auditor auditor;

    ImportOrganisations(ImportCsv imports, RowReader reader, Organisations organisations, Auditor auditor) {
        this.imports = imports;
        this.reader = reader;
        this.organisations = organisations;
        this.auditor = auditor;
    }

    @Transactional
    public ImportReport handle(ImportCsv.Upload upload) {
        return imports.handle(upload, OrganisationCsv.COLUMNS, this::plan);
    }

    private RowPlan plan(CsvTable.Row row, Set<String> listed) {
        OrganisationDetails told = reader.read(row.cells(), OrganisationCsv.CONVERSIONS, OrganisationDetails.class);
        String externalId = told.externalId();
        if (externalId == null) {
            throw new RowRefused("externalId", "required");
        }
        Optional<Organisation> known = organisations.findByExternalId(externalId);
        OrganisationDetails details =
                known.map(entry -> completed(told, entry, listed)).orElse(told);
        if (!Validity.isOrdered(details.validFrom(), details.validUntil())) {
            throw new RowRefused("validUntil", "ends-before-it-begins");
        }
        if (known.isEmpty()) {
            return new RowPlan(externalId, RowPlan.Effect.CREATED, () -> write(Ids.next(), details));
        }
        return organisations.isDescribedBy(known.get().id(), details)
                ? new RowPlan(externalId, RowPlan.Effect.UNCHANGED, () -> {})
                : new RowPlan(
                        externalId,
                        RowPlan.Effect.CHANGED,
                        () -> write(known.get().id(), details));
    }

    /** What the list has no column for stays as it is known; an empty cell says that there is none. */
    private static OrganisationDetails completed(OrganisationDetails told, Organisation known, Set<String> listed) {
        return new OrganisationDetails(
                told.name(),
                listed.contains("nameKana") ? told.nameKana() : known.nameKana(),
                told.kind(),
                listed.contains("specialty") ? told.specialty() : known.specialty(),
                listed.contains("faxNumber") ? told.faxNumber() : known.faxNumber(),
                listed.contains("phone") ? told.phone() : known.phone(),
                told.externalId(),
                listed.contains("validFrom") ? told.validFrom() : known.validFrom(),
                listed.contains("validUntil") ? told.validUntil() : known.validUntil());
    }

    private void write(java.util.UUID id, OrganisationDetails details) {
        organisations.write(id, details);
        auditor.record(AuditEntry.of("put-organisation", "organisations/" + id));
    }
}
