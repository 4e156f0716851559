package org.tsunagari.referral.person.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.likeness.model.BlockingKey;
import org.tsunagari.referral.likeness.model.Description;
import org.tsunagari.referral.person.model.Described;
import org.tsunagari.referral.person.model.KnownPerson;
import org.tsunagari.referral.person.model.Person;
import org.tsunagari.referral.person.model.Persons;

/** Finds the person of a description, or records a new one. */
@ApplicationScoped
public class RecordPerson {

    /** Of one reading and birth date; more than a few would be a mistake in the register. */
    private static final int NEAREST = 20;

    private final Persons persons;
    private final CurrentActor actor;

    RecordPerson(Persons persons, CurrentActor actor) {
        this.persons = persons;
        this.actor = actor;
    }

    /**
     * Where nobody looks: the person who is known beyond doubt, or else a new one, whom others are compared with later. Who
     * is like two beyond doubt is joined with neither: the two may be one, or one has words of the other in the record.
     */
    @Transactional
    public PersonId handle(Described described) {
        persons.queueFor(described);
        Description wanted = described.comparable();
        List<BlockingKey> recognising = BlockingKey.recognising(wanted);
        List<KnownPerson> same = persons.sharing(recognising, recognising.size(), NEAREST).stream()
                .filter(candidate -> candidate.isBeyondDoubt(wanted))
                .toList();
        return same.size() == 1 ? remember(same.getFirst(), described) : create(described);
    }

    /** Where somebody has looked and found the person. */
    @Transactional
    public PersonId known(KnownPerson chosen, Described described) {
        return remember(chosen, described);
    }

    /** Where somebody has looked and found nobody. */
    @Transactional
    public PersonId create(Described described) {
        PersonId id = PersonId.random();
        persons.add(new Person(id, described.identity(), described.contact(), 0));
        return id;
    }

    private PersonId remember(KnownPerson same, Described described) {
        if (!same.isDescribedAs(described)) {
            persons.describe(same.person().id(), described, actor.get().account());
        }
        return same.person().id();
    }
}
