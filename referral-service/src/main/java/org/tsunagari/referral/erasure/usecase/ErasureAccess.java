package org.tsunagari.referral.erasure.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.tsunagari.access.LegalBasis;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.access.Allowed;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.access.PersonAliases;
import org.tsunagari.referral.erasure.model.ErasureSide;
import org.tsunagari.referral.erasure.persistence.Erasures;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Persons;

/** Requires that the actor may ask for, or decide on, the erasure of a person. */
@ApplicationScoped
class ErasureAccess {

    private final PersonAccess access;
    private final Persons persons;
    private final PersonAliases aliases;
    private final Erasures erasures;
    private final CurrentActor actor;

    ErasureAccess(PersonAccess access, Persons persons, PersonAliases aliases, Erasures erasures, CurrentActor actor) {
        this.access = access;
        this.persons = persons;
        this.aliases = aliases;
        this.erasures = erasures;
        this.actor = actor;
    }

    /**
     * Whom somebody may decide on.
     *
     * @param records every record of the person, the one that stands for all of them first
     */
    record Concerned(List<UUID> records, Allowed allowed) {

        /** For whom the actor speaks. */
        ErasureSide side() {
            return allowed.permit().basis() == LegalBasis.SELF ? ErasureSide.PERSON : ErasureSide.CENTRE;
        }

        /** The record of an act on the person. */
        AuditEntry act(String action) {
            return actOn(records.getFirst(), action);
        }

        AuditEntry actOn(UUID record, String action) {
            return allowed.actOn(new PersonId(record), action);
        }
    }

    Concerned require(Operation operation, PersonId person) {
        access.requireEver(operation);
        if (persons.find(person).isEmpty()) {
            throw access.deniedUnknown(object(person));
        }
        Purpose purpose = Purpose.usualFor(actor.get().roles()).orElseThrow(Refused::notFound);
        Allowed allowed = access.allow(operation, purpose, person, object(person));
        return new Concerned(aliases.all(person), allowed);
    }

    /**
     * The same, kept from merges, holds and other erasures until the transaction ends: what the decision rests on still holds
     * when it is written down.
     *
     * @param keeping what besides is kept of the records, before the records themselves, as whoever writes about them does
     */
    Concerned requireUnchanged(Operation operation, PersonId person, Consumer<List<UUID>> keeping) {
        Concerned asked = require(operation, person);
        List<UUID> kept = List.of();
        List<UUID> records = asked.records();
        while (!kept.containsAll(records)) {
            keeping.accept(records);
            erasures.lock(records);
            kept = records;
            records = aliases.all(person);
        }
        if (erasures.isErased(records)) {
            throw access.deniedUnknown(object(person));
        }
        return new Concerned(records, asked.allowed());
    }

    static String object(PersonId person) {
        return "persons/" + person + "/erasure";
    }
}
