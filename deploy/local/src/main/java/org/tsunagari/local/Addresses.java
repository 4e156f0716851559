package org.tsunagari.local;

/** What to do with a running installation. */
final class Addresses {

    private Addresses() {}

    static void show(PortPlan ports, Workspace workspace, Progress progress) {
        var gateway = "http://127.0.0.1:" + ports.gateway();
        progress.gap();
        progress.say("""
                Tsunagari is up.
                  API        %s/api/v1      one OpenAPI document: %s/openapi
                  Map        %s/map      of community resources, for people
                  Keycloak   http://127.0.0.1:%d      realm tsunagari; console: admin / %s
                  PostgreSQL 127.0.0.1:%d   Kafka 127.0.0.1:%d
                  Log files  %s
                Demo accounts, password = name: referrer other-referrer coordinator coordinator-2 link-worker
                  conference-member directory-editor analyst resident operator; in the neighbouring city: other-coordinator
                  curl -H "Authorization: Bearer $(./start token coordinator)" %s/api/v1/referrals
                Ctrl-C stops everything and keeps the data.""".formatted(
                        gateway,
                        gateway,
                        gateway,
                        ports.keycloak(),
                        ServicePlans.DEVELOPMENT_PASSWORD,
                        ports.postgres(),
                        ports.kafka(),
                        workspace.logs(),
                        gateway));
    }
}
