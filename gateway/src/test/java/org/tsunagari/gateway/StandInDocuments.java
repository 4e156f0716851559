package org.tsunagari.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.tsunagari.gateway.proxy.Service;

/** OpenAPI documents as four services that do not know each other would write them. */
final class StandInDocuments {

    private StandInDocuments() {}

    static JsonObject of(Service service) {
        String resource =
                switch (service) {
                    case REFERRAL -> "referrals";
                    case CASEWORK -> "cases";
                    case DIRECTORY -> "resources";
                    case EVALUATION -> "outcomes";
                };
        JsonObject list = operation("list", "Page");
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", new JsonObject().put("title", service.module()).put("version", "1"))
                .put(
                        "paths",
                        new JsonObject()
                                .put("/api/v1/" + resource, new JsonObject().put("get", list))
                                .put("/internal/" + resource, new JsonObject().put("get", list)))
                .put(
                        "components",
                        new JsonObject()
                                .put("schemas", schemas(service))
                                .put(
                                        "securitySchemes",
                                        new JsonObject().put("Own", new JsonObject().put("type", "openIdConnect"))));
    }

    private static JsonObject operation(String id, String schema) {
        return new JsonObject()
                .put("operationId", id)
                .put("security", new JsonArray().add(new JsonObject().put("Own", new JsonArray())))
                .put(
                        "responses",
                        new JsonObject()
                                .put(
                                        "200",
                                        new JsonObject()
                                                .put("description", "a page")
                                                .put(
                                                        "content",
                                                        new JsonObject()
                                                                .put(
                                                                        "application/json",
                                                                        new JsonObject()
                                                                                .put("schema", reference(schema))))));
    }

    /** Item differs in every service, Page only by what it refers to, Problem not at all. */
    private static JsonObject schemas(Service service) {
        return new JsonObject()
                .put("Item", new JsonObject().put("type", "object").put("title", service.module()))
                .put(
                        "Page",
                        new JsonObject()
                                .put("type", "object")
                                .put("properties", new JsonObject().put("item", reference("Item"))))
                .put("Problem", new JsonObject().put("type", "object").put("description", "the same everywhere"));
    }

    private static JsonObject reference(String schema) {
        return new JsonObject().put("$ref", "#/components/schemas/" + schema);
    }
}
