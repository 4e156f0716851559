package org.tsunagari.casework.casefile.model;

/**
 * A case to which something may be added: who has one need not ask for its state. Given out by {@link Case#requireOpen},
 * and by {@link Case#join} for what the referral brings along.
 */
public final class WritableCase {

    private final CaseId id;
    private final PersonId person;
    private final Municipality municipality;

    WritableCase(Case open) {
        this.id = open.id();
        this.person = open.person();
        this.municipality = open.municipality();
    }

    public CaseId id() {
        return id;
    }

    public PersonId person() {
        return person;
    }

    public Municipality municipality() {
        return municipality;
    }
}
