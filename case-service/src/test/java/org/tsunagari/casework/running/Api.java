package org.tsunagari.casework.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.tsunagari.events.ReferralAccepted;
import org.tsunagari.events.vocabulary.LinkWorkerRole;

/** The API as somebody calls it. */
public record Api(Account account) {

    public static final Duration PATIENCE = Duration.ofSeconds(20);

    public static Api as(Account account) {
        return new Api(account);
    }

    public static Api asCoordinator() {
        return new Api(Account.coordinator());
    }

    public RequestSpecification request() {
        return given().header("Authorization", account.bearer()).header("Accept-Language", "en");
    }

    public Response get(String path) {
        return request().get("/api/v1" + path);
    }

    public Response post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Response post(String path, String body, String key) {
        return request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path);
    }

    public Response change(String method, String path, String etag, String body) {
        return request()
                .header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .request(method, "/api/v1" + path);
    }

    /** Opens a case by a referral, and waits until it is there. */
    public UUID openCase(ReferralAccepted referral) {
        ReferralService.publish(referral);
        return awaitCase(referral.referralId());
    }

    public UUID openCase(UUID person) {
        return openCase(ReferralService.accepted(person, account.municipality()));
    }

    public UUID awaitCase(UUID referral) {
        return Awaitility.await("case of referral " + referral)
                .atMost(PATIENCE)
                .until(
                        () -> get("/cases?referralId=" + referral).jsonPath().getList("items.id", UUID.class),
                        found -> !found.isEmpty())
                .getFirst();
    }

    public UUID assign(UUID file, Account worker, LinkWorkerRole role) {
        return created(post("/cases/" + file + "/assignments", worker.assignment(role)));
    }

    public UUID connect(UUID file, String category, String kind, String more) {
        return created(post("/cases/" + file + "/connections", exit(category, kind, more)));
    }

    public UUID close(UUID file, String reason) {
        Response closed = change("POST", "/cases/" + file + "/closure", etag("/cases/" + file), """
                {"reason":"%s"}""".formatted(reason));
        assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(200);
        return file;
    }

    public String etag(String path) {
        Response answer = get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.header("ETag");
    }

    public void awaitStatus(String path, int status) {
        Awaitility.await(path + " answers " + status)
                .atMost(PATIENCE)
                .until(() -> get(path).statusCode() == status);
    }

    /** @param more further members, each preceded by a comma */
    public static String exit(String category, String kind, String more) {
        return """
                {"direction":"EXIT","category":"%s","kind":"%s","startedOn":"2026-05-01"%s}
                """.formatted(category, kind, more);
    }

    public static UUID created(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getUUID("id");
    }
}
