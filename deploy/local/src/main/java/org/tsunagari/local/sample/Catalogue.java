package org.tsunagari.local.sample;

import java.util.Map;
import org.tsunagari.local.api.ApiClient;
import org.tsunagari.local.api.ApiProblem;
import org.tsunagari.local.api.Precondition;

/** Brings organisations and resources, whose ids we choose, to what the files say. */
final class Catalogue {

    private final ApiClient api;
    private final Tally tally;

    Catalogue(ApiClient api, Tally tally) {
        this.api = api;
        this.tally = tally;
    }

    void put(Sample.Organisation row) {
        put("organisations", Account.coordinatorOf(row.municipality()), "/organisations/" + row.id(), Bodies.of(row));
    }

    void put(Sample.Resource row) {
        put("resources", Account.DIRECTORY_EDITOR, "/resources/" + row.id(), Bodies.of(row));
    }

    private void put(String kind, String account, String path, Map<String, Object> body) {
        try {
            var known = api.get(account, path).etag();
            var now =
                    api.put(account, path, body, Precondition.unchanged(known)).etag();
            if (now.equals(known)) {
                tally.unchanged(kind);
            } else {
                tally.changed(kind);
            }
        } catch (ApiProblem problem) {
            if (problem.status() != 404) {
                throw problem;
            }
            api.put(account, path, body, Precondition.absent());
            tally.created(kind);
        }
    }
}
