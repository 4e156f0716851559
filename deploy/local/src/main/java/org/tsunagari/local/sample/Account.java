package org.tsunagari.local.sample;

/** The demo accounts in whose names the sample is loaded (deploy/keycloak). */
final class Account {

    static final String COORDINATOR = "coordinator";

    /** Somebody else at the same centre, who compares what was keyed in with the FAX. */
    static final String SECOND_COORDINATOR = "coordinator-2";

    static final String DIRECTORY_EDITOR = "directory-editor";
    static final String LINK_WORKER = "link-worker";

    /** The coordinator of the neighbouring municipality, which keeps organisations of its own. */
    static final String OTHER_COORDINATOR = "other-coordinator";

    static final String NABARI = "24208";

    private Account() {}

    static String coordinatorOf(String municipality) {
        return municipality.equals(NABARI) ? COORDINATOR : OTHER_COORDINATOR;
    }
}
