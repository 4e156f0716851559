package org.tsunagari.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tsunagari.local.api.ApiClient;
import org.tsunagari.local.api.Precondition;

/**
 * Brings organisations, districts and resources, whose ids or names we choose, to what the files say. What the list shows as it should be is
 * left alone; what somebody added beyond the file stays.
 */
final class Catalogue {

    private final ApiClient api;
    private final Tally tally;
    private final Map<String, Map<String, JsonNode>> lists = new ConcurrentHashMap<>();

    Catalogue(ApiClient api, Tally tally) {
        this.api = api;
        this.tally = tally;
    }

    void put(Sample.Organisation row) {
        put(
                "organisations",
                "",
                Account.coordinatorOf(row.municipality()),
                row.id().toString(),
                Bodies.of(row));
    }

    void put(Sample.Resource row) {
        put("resources", "?draft=false", Account.DIRECTORY_EDITOR, row.id().toString(), Bodies.of(row));
    }

    /** @param collection GeoJSON; its districts are there already, without boundaries */
    void putDistricts(JsonNode collection) {
        var path = "/districts";
        var before = api.get(Account.DIRECTORY_EDITOR, path).etag();
        var answer = api.put(Account.DIRECTORY_EDITOR, path, collection, Precondition.unchanged(before))
                .body();
        answer.path("created").forEach(name -> tally.created("districts"));
        answer.path("changed").forEach(name -> tally.changed("districts"));
        answer.path("unchanged").forEach(name -> tally.unchanged("districts"));
    }

    /** @param asNew how it is created */
    private void put(String kind, String asNew, String account, String id, Map<String, Object> body) {
        var path = "/" + kind + "/" + id;
        var listed = list(account, "/" + kind).get(id);
        if (listed == null) {
            api.put(account, path + asNew, body, Precondition.absent());
            tally.created(kind);
        } else if (says(listed, api.json().valueToTree(body))) {
            tally.unchanged(kind);
        } else {
            api.put(
                    account,
                    path,
                    body,
                    Precondition.unchanged(api.get(account, path).etag()));
            tally.changed(kind);
        }
    }

    /** What was there when the loading began, asked for once. */
    private Map<String, JsonNode> list(String account, String path) {
        return lists.computeIfAbsent(account + path, asked -> {
            var byId = new ConcurrentHashMap<String, JsonNode>();
            api.list(account, path + "?limit=200")
                    .forEach(item -> byId.put(item.path("id").asText(), item));
            return byId;
        });
    }

    private static boolean says(@Nullable JsonNode listed, JsonNode wanted) {
        if (listed == null || !wanted.isObject()) {
            return wanted.equals(listed);
        }
        return wanted.properties().stream().allMatch(field -> says(listed.get(field.getKey()), field.getValue()));
    }
}
