package org.tsunagari.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;

/** Asks a town's directory in the words of HSDS 3.0, as a resident may. */
record HsdsApi(Town town) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Response get(String path) {
        return town.as("resident").get("/hsds" + path);
    }

    /** What is there; fails when nothing is. */
    JsonNode document(String path) throws IOException {
        Response answer = get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return JSON.readTree(answer.asString());
    }
}
