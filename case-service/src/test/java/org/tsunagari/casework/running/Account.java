package org.tsunagari.casework.running;

import java.util.UUID;
import org.tsunagari.events.vocabulary.LinkWorkerRole;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.testkit.tokens.TestToken;
import org.tsunagari.testkit.tokens.TestTokens;

/** Somebody with a token. */
public record Account(String role, UUID id, UUID organisation, OrganisationKind kind, String municipality) {

    public static final String NABARI = "24208";
    public static final String IGA = "24216";

    public static Account coordinator() {
        return new Account("coordinator", UUID.randomUUID(), UUID.randomUUID(), OrganisationKind.CENTRE, NABARI);
    }

    /** Somebody of a neighbourhood health room whom nobody knows yet. */
    public static Account linkWorker() {
        return linkWorkerOf(OrganisationKind.NEIGHBOURHOOD_HEALTH_ROOM);
    }

    public static Account linkWorkerOf(OrganisationKind kind) {
        return new Account("link-worker", UUID.randomUUID(), UUID.randomUUID(), kind, NABARI);
    }

    public static Account referrerOf(UUID organisation) {
        return new Account("referrer", UUID.randomUUID(), organisation, OrganisationKind.PRIMARY_CARE, NABARI);
    }

    public static Account withRole(String role) {
        return new Account(role, UUID.randomUUID(), UUID.randomUUID(), OrganisationKind.SECONDARY_CARE, NABARI);
    }

    public Account in(String other) {
        return new Account(role, id, organisation, kind, other);
    }

    public String bearer() {
        TestToken token = TestTokens.as("coordinator")
                .withRoles(role)
                .withSubject(id)
                .withOrganisation(organisation, kind.name())
                .withMunicipalities(municipality);
        return "Bearer " + token.serialized();
    }

    public String assignment(LinkWorkerRole as) {
        return """
                {"workerId":"%s","organisationId":"%s","organisationKind":"%s","role":"%s"}
                """.formatted(id, organisation, kind, as);
    }
}
