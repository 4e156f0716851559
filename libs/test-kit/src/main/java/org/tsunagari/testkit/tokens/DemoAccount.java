package org.tsunagari.testkit.tokens;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account of the development realm ({@code deploy/keycloak}): invented persons and organisations with fixed ids.
 *
 * @param username of a person, or the id of a client that has a secret
 * @param organisationKind a code of the vocabulary; absent like {@code organisation} for residents and operators
 */
public record DemoAccount(
        String username,
        String role,
        @Nullable UUID organisation,
        @Nullable String organisationKind,
        UUID userId,
        List<String> municipalities,
        boolean isClient) {

    public static final String NABARI = "24208";
    public static final String IGA = "24216";

    private static final Map<String, DemoAccount> ALL = Map.ofEntries(
            person("referrer", "referrer", 101, "PRIMARY_CARE", 1),
            person("other-referrer", "referrer", 102, "PHARMACY", 2),
            person("coordinator", "coordinator", 100, "CENTRE", 3),
            person("link-worker", "link-worker", 103, "NEIGHBOURHOOD_HEALTH_ROOM", 4),
            person("conference-member", "conference-member", 104, "SECONDARY_CARE", 5),
            person("directory-editor", "directory-editor", 100, "CENTRE", 6),
            person("analyst", "analyst", 105, "INSURER", 7),
            person("resident", "resident", 0, null, 8),
            person("operator", "operator", 0, null, 9),
            entry(account("other-coordinator", "coordinator", 200, "CENTRE", 10, List.of(IGA), false)),
            person("coordinator-2", "coordinator", 100, "CENTRE", 11),
            entry(account("hospital-system", "partner-system", 104, "SECONDARY_CARE", 101, List.of(NABARI, IGA), true)),
            service("referral-service", 111),
            service("case-service", 112),
            service("resource-directory-service", 113),
            service("evaluation-service", 114));

    /** The secret of a client, in the development realm and at the test issuer. */
    public static String clientSecret(String clientId) {
        return "development-only-" + clientId;
    }

    public static DemoAccount named(String username) {
        return find(username)
                .orElseThrow(() -> new IllegalArgumentException(
                        "account: %s (expected: one of %s)".formatted(username, ALL.keySet())));
    }

    public static Optional<DemoAccount> find(String username) {
        return Optional.ofNullable(ALL.get(username));
    }

    private static Map.Entry<String, DemoAccount> person(
            String username, String role, int organisation, @Nullable String kind, int number) {
        return entry(account(username, role, organisation, kind, number, List.of(NABARI), false));
    }

    private static Map.Entry<String, DemoAccount> service(String clientId, int number) {
        return entry(account(clientId, "service", 0, null, number, List.of(NABARI, IGA), true));
    }

    private static DemoAccount account(
            String username,
            String role,
            int organisation,
            @Nullable String kind,
            int number,
            List<String> municipalities,
            boolean isClient) {
        return new DemoAccount(
                username,
                role,
                organisation == 0 ? null : UUID.fromString("00000000-0000-4000-8000-%012d".formatted(organisation)),
                kind,
                UUID.fromString("00000000-0000-4000-9000-%012d".formatted(number)),
                municipalities,
                isClient);
    }

    private static Map.Entry<String, DemoAccount> entry(DemoAccount account) {
        return Map.entry(account.username(), account);
    }
}
