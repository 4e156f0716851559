package org.tsunagari.referral.subjectaccess.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tsunagari.access.Decision;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Persons;
import org.tsunagari.referral.subjectaccess.persistence.HeldRows;
import org.tsunagari.referral.subjectaccess.persistence.HeldTables;

/**
 * Discloses to a person what is held about them (Act on the Protection of Personal Information art. 33; for the city art.
 * 76): to the person with their own account, or to the centre, which hands it over.
 */
@ApplicationScoped
public class ExportPerson {

    private final PersonAccess access;
    private final Persons persons;
    private final PersonAliases aliases;
    private final HeldTables tables;
    private final HeldRows rows;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final Clock clock;

    ExportPerson(
            PersonAccess access,
            Persons persons,
            PersonAliases aliases,
            HeldTables tables,
            HeldRows rows,
            Auditor auditor,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.persons = persons;
        this.aliases = aliases;
        this.tables = tables;
        this.rows = rows;
        this.auditor = auditor;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public PersonFile handle(PersonId person) {
        access.requireEver(Operation.EXPORT_PERSON);
        String object = "persons/" + person + "/export";
        if (persons.find(person).isEmpty()) {
            throw access.deniedUnknown(object);
        }
        Purpose purpose = Purpose.usualFor(actor.get().roles()).orElseThrow(Refused::notFound);
        Decision.Permit permit = access.require(Operation.EXPORT_PERSON, purpose, person, object);
        List<UUID> records = aliases.all(person);
        List<PersonFile.Section> sections = tables.all().stream()
                .map(lead -> new PersonFile.Section(lead.table(), rows.of(lead, records)))
                .filter(section -> !section.items().isEmpty())
                .toList();
        auditor.record(AuditEntry.of("export-person", object, records.getFirst())
                .forPurpose(purpose.name())
                .on(permit.basis().name(), permit.consentVersion()));
        return new PersonFile(new PersonId(records.getFirst()), records, clock.instant(), sections);
    }
}
