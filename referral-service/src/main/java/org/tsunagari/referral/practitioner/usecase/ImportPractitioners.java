package org.tsunagari.referral.practitioner.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.csv.CsvTable;
import org.tsunagari.kit.web.Ids;
import org.tsunagari.referral.imports.ImportReport;
import org.tsunagari.referral.imports.RowPlan;
import org.tsunagari.referral.imports.RowRefused;
import org.tsunagari.referral.imports.usecase.Columns;
import org.tsunagari.referral.imports.usecase.ImportCsv;
import org.tsunagari.referral.imports.usecase.RowReader;
import org.tsunagari.referral.organisation.Organisation;
import org.tsunagari.referral.organisation.Validity;
import org.tsunagari.referral.organisation.usecase.OrganisationRegister;
import org.tsunagari.referral.practitioner.Practitioner;
import org.tsunagari.referral.practitioner.PractitionerDetails;
import org.tsunagari.referral.practitioner.Profession;
import org.tsunagari.referral.practitioner.persistence.Practitioners;

/** Brings in a list of practitioners; both they and their organisations are recognised by their ids in the lists. */
@ApplicationScoped
public class ImportPractitioners {

    private static final String ORGANISATION = "organisationExternalId";

    private static final Columns COLUMNS = new Columns()
            .required("externalId", "従事者コード")
            .required(ORGANISATION, "機関コード")
            .required("name", "氏名")
            .optional("nameKana", "フリガナ")
            .required("profession", "職種")
            .optional("validFrom", "開始日")
            .optional("validUntil", "終了日");

    private static final Map<String, UnaryOperator<String>> CONVERSIONS = Map.of(
            "profession", ImportPractitioners::profession,
            "validFrom", RowReader.date("validFrom"),
            "validUntil", RowReader.date("validUntil"));

    private final ImportCsv imports;
    private final RowReader reader;
    private final Practitioners practitioners;
    private final OrganisationRegister organisations;
    private final Auditor auditor;

    ImportPractitioners(
            ImportCsv imports,
            RowReader reader,
            Practitioners practitioners,
            OrganisationRegister organisations,
            Auditor auditor) {
        this.imports = imports;
        this.reader = reader;
        this.practitioners = practitioners;
        this.organisations = organisations;
        this.auditor = auditor;
    }

    @Transactional
    public ImportReport handle(ImportCsv.Upload upload) {
        return imports.handle(upload, COLUMNS, this::plan);
    }

    private RowPlan plan(CsvTable.Row row, Set<String> listed) {
        PractitionerDetails told = reader.read(withOrganisation(row.cells()), CONVERSIONS, PractitionerDetails.class);
        String externalId = told.externalId();
        if (externalId == null) {
            throw new RowRefused("externalId", "required");
        }
        Optional<Practitioner> known = practitioners.findByExternalId(externalId);
        PractitionerDetails details =
                known.map(entry -> completed(told, entry, listed)).orElse(told);
        if (!Validity.isOrdered(details.validFrom(), details.validUntil())) {
            throw new RowRefused("validUntil", "ends-before-it-begins");
        }
        if (known.isEmpty()) {
            return new RowPlan(externalId, RowPlan.Effect.CREATED, () -> write(Ids.next(), details));
        }
        UUID id = known.get().id();
        return practitioners.isDescribedBy(id, details)
                ? new RowPlan(externalId, RowPlan.Effect.UNCHANGED, () -> {})
                : new RowPlan(externalId, RowPlan.Effect.CHANGED, () -> write(id, details));
    }

    /** What the list has no column for stays as it is known; an empty cell says that there is none. */
    private static PractitionerDetails completed(PractitionerDetails told, Practitioner known, Set<String> listed) {
        return new PractitionerDetails(
                told.organisationId(),
                told.name(),
                listed.contains("nameKana") ? told.nameKana() : known.nameKana(),
                told.profession(),
                told.externalId(),
                listed.contains("validFrom") ? told.validFrom() : known.validFrom(),
                listed.contains("validUntil") ? told.validUntil() : known.validUntil());
    }

    private Map<String, String> withOrganisation(Map<String, String> cells) {
        String code = cells.get(ORGANISATION);
        if (code == null) {
            throw new RowRefused(ORGANISATION, "required");
        }
        Organisation organisation = organisations
                .findByExternalId(code)
                .orElseThrow(() -> new RowRefused(ORGANISATION, "unknown-organisation"));
        Map<String, String> resolved = new HashMap<>(cells);
        resolved.remove(ORGANISATION);
        resolved.put("organisationId", organisation.id().toString());
        return resolved;
    }

    private static String profession(String cell) {
        return Stream.of(Profession.values())
                .filter(profession -> profession.ja().equals(cell))
                .map(Enum::name)
                .findFirst()
                .orElse(cell);
    }

    private void write(UUID id, PractitionerDetails details) {
        practitioners.keep(id, details);
        auditor.record(AuditEntry.of("put-practitioner", "practitioners/" + id));
    }
}
