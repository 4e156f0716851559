package org.tsunagari.referral.person.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.tsunagari.access.DataCategory;
import org.tsunagari.access.Decision;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Subject;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Person;
import org.tsunagari.referral.person.model.Persons;
import org.tsunagari.referral.person.persistence.SourceDescriptions;

/** Reading who a person is and where the person is reached. */
@ApplicationScoped
public class ReadPerson {

    private static final Set<DataCategory> WANTED = Set.of(DataCategory.IDENTITY, DataCategory.CONTACT);

    private final PersonAccess access;
    private final Persons persons;
    private final SourceDescriptions sources;
    private final CurrentActor actor;

    ReadPerson(PersonAccess access, Persons persons, SourceDescriptions sources, CurrentActor actor) {
        this.access = access;
        this.persons = persons;
        this.sources = sources;
        this.actor = actor;
    }

    /** A person with what the reader may see. */
    public record Read(Person person, Set<DataCategory> visible) {}

    @Transactional
    public Read handle(PersonId id) {
        access.requireEver(Operation.READ);
        String object = "persons/" + id;
        Person person = persons.find(id).orElseThrow(() -> access.deniedUnknown(object));
        Decision.Permit permit = access.read(WANTED, person.id(), object);
        return new Read(holdsItsOwnWords(permit) ? inItsWords(person) : person, permit.visible());
    }

    /** A source holds what it has written itself; what another source wrote it sees by consent only. */
    private boolean holdsItsOwnWords(Decision.Permit permit) {
        return permit.bases().get(DataCategory.CONTACT) == LegalBasis.OWN_RECORD
                && actor.get()
                        .organisationKind()
                        .filter(kind -> !kind.equals(Subject.CENTRE_KIND))
                        .isPresent();
    }

    private Person inItsWords(Person person) {
        return actor.get()
                .organisation()
                .map(organisation -> sources.of(person, organisation))
                .orElse(person);
    }
}
