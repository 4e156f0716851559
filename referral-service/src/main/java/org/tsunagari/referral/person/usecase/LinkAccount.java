package org.tsunagari.referral.person.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import org.tsunagari.access.Operation;
import org.tsunagari.access.Purpose;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.person.model.Persons;

/** The centre says which account belongs to a person, or to a family member acting for the person. */
@ApplicationScoped
public class LinkAccount {

    private final PersonAccess access;
    private final Persons persons;
    private final Auditor auditor;
    private final CurrentActor actor;
    private final EntityManager database;
    private final Clock clock;

    LinkAccount(
            PersonAccess access,
            Persons persons,
            Auditor auditor,
            CurrentActor actor,
            EntityManager database,
            Clock clock) {
        this.access = access;
        this.persons = persons;
        this.auditor = auditor;
        this.actor = actor;
        this.database = database;
        this.clock = clock;
    }

    /** Whom an account stands for. */
    public enum Relation {
        SELF,
        FAMILY
    }

    @Transactional
    public void handle(PersonId person, String account, Relation relation) {
        access.requireEver(Operation.LINK_ACCOUNT);
        String object = "persons/" + person + "/accounts";
        if (persons.find(person).isEmpty()) {
            throw access.deniedUnknown(object);
        }
        access.require(Operation.LINK_ACCOUNT, Purpose.SUPPORT, person, object);
        database.createNativeQuery(
                        "INSERT INTO person_account (account, person_id, municipality, relation, linked_at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING")
                .setParameter(1, account)
                .setParameter(2, person.value())
                .setParameter(3, actor.get().municipality())
                .setParameter(4, relation.name())
                .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        auditor.record(AuditEntry.of("link-account", object, person.value()));
    }
}
