package org.tsunagari.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/**
 * Creations happen once per {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header): the key is claimed in
 * the transaction of the creation, so that retries wait for it, and a crash leaves either both or none.
 */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final EntityManager database;
    private final CurrentActor currentActor;
    private final CurrentVertxRequest http;
    private final ObjectMapper json;

    Idempotency(EntityManager database, CurrentActor currentActor, CurrentVertxRequest http, ObjectMapper json) {
        this.database = database;
        this.http = http;
        this.currentActor = currentActor;
        this.json = json;
    }

    /**
     * Creates once and answers 201; a retry gets the same answer, marked {@value #REPLAYED}.
     *
     * @param key the header; {@code null} is refused
     * @param request the payload, to recognise a key used for something else
     * @throws Refused {@code idempotency-key-required}, {@code idempotency-key-reused}, {@code my-number-refused}
     */
    @Transactional
    public Response create(@Nullable String key, Object request, Supplier<Receipt> creation) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Refused(CommonProblem.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (MyNumber.occursIn(key)) {
            throw new Refused(CommonProblem.MY_NUMBER_REFUSED);
        }
        Actor actor = currentActor.get();
        String client = actor.client() + "/" + actor.account();
        byte[] hash = hash(request);
        if (!claim(actor.municipality(), client, key, hash)) {
            return replay(client, key, hash);
        }
        Receipt receipt = creation.get();
        String body = write(receipt.body());
        String tag = "\"" + receipt.version() + "\"";
        database.createNativeQuery(
                        "UPDATE idempotency_key SET status = 201, location = ?1, etag = ?2, receipt = ?3 WHERE client = ?4 AND key = ?5")
                .setParameter(1, receipt.location().toString())
                .setParameter(2, tag)
                .setParameter(3, body)
                .setParameter(4, client)
                .setParameter(5, key)
                .executeUpdate();
        return answer(receipt.location(), tag, body).build();
    }

    private boolean claim(String municipality, String client, String key, byte[] hash) {
        return database.createNativeQuery(
                                "INSERT INTO idempotency_key (municipality, client, key, request_hash) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
                        .setParameter(1, municipality)
                        .setParameter(2, client)
                        .setParameter(3, key)
                        .setParameter(4, hash)
                        .executeUpdate()
                == 1;
    }

    private Response replay(String client, String key, byte[] hash) {
        List<?> found = database.createNativeQuery(
                        "SELECT request_hash, location, etag, receipt FROM idempotency_key WHERE client = ?1 AND key = ?2",
                        Tuple.class)
                .setParameter(1, client)
                .setParameter(2, key)
                .getResultList();
        if (found.isEmpty()) {
            throw new Refused(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        Tuple first = (Tuple) found.getFirst();
        if (!MessageDigest.isEqual(first.get(0, byte[].class), hash)) {
            throw new Refused(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return answer(URI.create(first.get(1, String.class)), first.get(2, String.class), first.get(3, String.class))
                .header(REPLAYED, true)
                .build();
    }

    private static Response.ResponseBuilder answer(URI location, String tag, String body) {
        return Response.created(location)
                .header(HttpHeaders.ETAG, tag)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body);
    }

    private byte[] hash(Object request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(http.getCurrent().request().path().getBytes(StandardCharsets.UTF_8));
            return digest.digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException("request cannot be hashed", impossible);
        }
    }

    private String write(Object body) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("receipt cannot be written", impossible);
        }
    }
}
