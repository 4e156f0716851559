package org.tsunagari.referral.person.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.likeness.model.BlockingKey;

/** All persons of the municipality in hand. */
public interface Persons {

    /** The person of a record: the record that stands for it now. */
    Optional<Person> find(PersonId id);

    /** With every description; empty for an erased person. */
    Optional<KnownPerson> findKnown(PersonId id);

    /** Persons who share so many of the keys, those who share most of them first. */
    List<KnownPerson> sharing(List<BlockingKey> keys, int atLeast, int atMost);

    /**
     * Makes the keys of some persons anew that are of an older scheme, by which nobody finds them any more.
     *
     * @return how many persons these were
     */
    int renewKeys(int atMost);

    /**
     * Lets one transaction at a time record somebody of this reading and date of birth, or of this very description where it
     * lacks one of them, so that two forms about one unknown person do not make two persons.
     */
    void queueFor(Described described);

    /** Lets a record stand for another one, or for itself again. */
    void standFor(PersonId record, PersonId current);

    /** Records a person whom nobody here knows yet. */
    void add(Person person);

    /**
     * Writes anew who a person is, and lets them be found by that and by what stands beside it, no more by what was written
     * before.
     *
     * @return the person with the new version
     */
    Person correct(Person known, Described now);

    /** Keeps another description of a known person, so that they are found by it next time. */
    void describe(PersonId person, Described otherwise, String recordedBy);

    /**
     * Of two persons who were taken for one, neither keeps a description that was added since then and fits the other
     * better, and neither is found by it any more.
     */
    void tellApart(PersonId one, PersonId other, Instant takenForOne);

    /**
     * Of two persons whom somebody has told apart without a merge, neither keeps a description that is of the other beyond
     * doubt and fits that one better, whenever it was added: somebody had chosen the wrong one.
     */
    void tellApart(PersonId one, PersonId other);

    /** Deletes how the person was described otherwise in that time: it was somebody else, who must not be found here. */
    void takeOut(PersonId person, Instant since, Instant until);
}
