package org.tsunagari.referral.referral.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import org.tsunagari.access.Role;
import org.tsunagari.access.Subject;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.Referral;

/**
 * For whom the caller speaks, as the table of transitions knows it. Whether the caller may touch this person's referral
 * at all, the access policy has said before.
 */
@ApplicationScoped
public class Parties {

    private final CurrentActor actor;
    private final PersonAccess access;

    Parties(CurrentActor actor, PersonAccess access) {
        this.actor = actor;
        this.access = access;
    }

    @Transactional
    public Set<Party> of(Referral referral) {
        Actor caller = actor.get();
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (caller.has(Role.COORDINATOR)
                && caller.organisationKind().filter(Subject.CENTRE_KIND::equals).isPresent()) {
            parties.add(Party.CENTRE);
        }
        boolean refers = caller.has(Role.REFERRER) || caller.has(Role.PARTNER_SYSTEM);
        if (refers
                && caller.organisation()
                        .filter(referral.source().organisation()::equals)
                        .isPresent()) {
            parties.add(Party.SOURCE);
        }
        if (access.isThePerson(referral.person())) {
            parties.add(Party.PERSON);
        }
        return parties;
    }
}
