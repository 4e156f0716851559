package org.tsunagari.gateway.proxy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The route table: which service owns which resource under {@code /api/v1} (docs: the table "The APIs"). A resource that
 * is not named here does not exist from outside, whatever the services serve. Besides, {@code /hsds} is the directory's, and
 * so are the addresses of {@code /calendars}, where whoever knows one reads without a token.
 */
public enum Service {
    REFERRAL(
            "referral-service",
            "account",
            "basis-reviews",
            "centre-leads",
            "consent-paths",
            "consent-texts",
            "consents",
            "erasure-requests",
            "notices",
            "organisations",
            "person-duplicates",
            "person-feedback",
            "persons",
            "practitioners",
            "queue-counts",
            "referral-counts",
            "referral-drafts",
            "referrals",
            "source-deliveries",
            "status-reports",
            "webhook-subscriptions"),
    CASEWORK("case-service", "cases"),
    DIRECTORY(
            "resource-directory-service",
            "calendar-subscriptions",
            "districts",
            "occurrences",
            "resource-categories",
            "resource-completions",
            "resource-duplicates",
            "resource-exports",
            "resource-gaps",
            "resource-imports",
            "resource-recommendations",
            "resource-reminders",
            "resource-reviews",
            "resource-searches",
            "resource-taxonomies",
            "resources",
            "suggestions"),
    EVALUATION("evaluation-service", "instruments", "outcome-comparisons", "outcomes", "reports");

    /** Where the API begins, in the gateway as in the services. */
    public static final String PREFIX = "/api/v1/";

    private static final Map<String, Service> BY_RESOURCE = new HashMap<>();

    static {
        for (Service service : values()) {
            for (String resource : service.resources) {
                BY_RESOURCE.put(resource, service);
            }
        }
    }

    private final String module;
    private final Set<String> resources;

    Service(String module, String... resources) {
        this.module = module;
        this.resources = Set.of(resources);
    }

    /** The name that operators know the service by. */
    public String module() {
        return module;
    }

    /** What it owns under {@link #PREFIX}. */
    public Set<String> resources() {
        return resources;
    }

    /** Whether a path is one of an API, and so wants a token: ours, or a standard's that has its own place. */
    public static boolean isApi(String path) {
        return path.startsWith("/api/") || isHsds(path);
    }

    /** The Human Services Data Specification, whose paths stand under a name of their own. */
    private static boolean isHsds(String path) {
        return path.equals("/hsds") || path.startsWith("/hsds/");
    }

    /** Whether what stands in a path is all that its reader has to show. Such a path stands in no log. */
    public static boolean isCapability(String path) {
        return path.startsWith("/calendars/");
    }

    /** What of a path stands in the route table; empty outside of it. */
    static String resource(String path) {
        if (!path.startsWith(PREFIX)) {
            return "";
        }
        int end = path.indexOf('/', PREFIX.length());
        return path.substring(PREFIX.length(), end < 0 ? path.length() : end);
    }

    /** The same for what hangs on one of its items, as {@code resources/photos}; empty where nothing does. */
    static String subresource(String path) {
        String[] names =
                path.startsWith(PREFIX) ? path.substring(PREFIX.length()).split("/", 4) : new String[0];
        return names.length < 3 ? "" : names[0] + "/" + names[2];
    }

    /** The service that owns a path (without query, as sent), or null. */
    public static @Nullable Service owning(String path) {
        if (isHsds(path) || isCapability(path)) {
            return DIRECTORY;
        }
        return BY_RESOURCE.get(resource(path));
    }
}
