package org.tsunagari.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tsunagari.kit.identity.Actor;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.SafeTrace;
import org.tsunagari.kit.web.RequestIds;

/**
 * Writes the audit trail (MHLW guideline 6.0; IHE BALP). A permitted act is recorded in its own transaction: no act
 * without its record, no record of an act that did not happen. A denial has a transaction of its own, because the act's
 * is rolled back; its connection comes from a pool that nobody else waits in, because the act goes on holding the one it
 * has. Where the record cannot be written, nothing is disclosed: {@code unavailable}.
 */
@ApplicationScoped
public class Auditor {

    private static final Logger LOG = Logger.getLogger(Auditor.class);

    private final EntityManager database;
    private final AgroalDataSource denials;
    private final CurrentActor actor;
    private final CurrentVertxRequest request;
    private final Clock clock;
    private final ObjectMapper json;

    Auditor(
            EntityManager database,
            @DataSource("denials") AgroalDataSource denials,
            CurrentActor actor,
            CurrentVertxRequest request,
            Clock clock,
            ObjectMapper json) {
        this.database = database;
        this.denials = denials;
        this.actor = actor;
        this.request = request;
        this.clock = clock;
        this.json = json;
    }

    /** Records an act within its transaction. */
    public void record(AuditEntry entry) {
        append(payload(entry, Optional.of(actor.get())));
    }

    /** Records what the system itself did because of an event, within the transaction of the effect. */
    public void recordEffect(AuditEntry entry, String municipality, String eventId) {
        ObjectNode payload = body(entry);
        payload.put("municipality", municipality);
        payload.put("event", eventId);
        append(payload);
    }

    /** Records a denial, whatever becomes of the surrounding transaction. */
    public void recordDenial(AuditEntry entry) {
        Optional<Actor> who = actor.isKnown() ? Optional.of(actor.get()) : Optional.empty();
        appendApart(payload(entry, who));
    }

    /** Records that a request was turned away before anybody asked who it is. */
    void recordDenialAtDoor(AuditEntry entry, RoutingContext http) {
        ObjectNode payload = body(entry);
        payload.put("request", RequestIds.of(http));
        if (http.user() instanceof QuarkusHttpUser known) {
            payload.put("account", known.getSecurityIdentity().getPrincipal().getName());
        }
        appendApart(payload);
    }

    private void append(ObjectNode payload) {
        if (database.isJoinedToTransaction()) {
            database.flush(); // what the act has written fails for its own reasons, such as a lost race
        }
        try {
            database.createNativeQuery("SELECT 1 FROM audit_append(?1)")
                    .setParameter(1, json.writeValueAsString(payload))
                    .getSingleResult();
        } catch (JsonProcessingException | RuntimeException failed) {
            throw unavailable(failed);
        }
    }

    private void appendApart(ObjectNode payload) {
        try (Connection connection = denials.getConnection();
                PreparedStatement append = connection.prepareStatement("SELECT 1 FROM audit_append(?)")) {
            append.setString(1, json.writeValueAsString(payload));
            append.execute();
        } catch (JsonProcessingException | SQLException failed) {
            throw unavailable(failed);
        }
    }

    private static Refused unavailable(Exception failed) {
        LOG.errorf("the audit trail cannot be written: %s", SafeTrace.of(failed));
        return new Refused(CommonProblem.UNAVAILABLE);
    }

    private ObjectNode payload(AuditEntry entry, Optional<Actor> who) {
        ObjectNode payload = body(entry);
        who.ifPresent(known -> {
            payload.put("account", known.account());
            payload.put("client", known.client());
            payload.put("municipality", known.municipality());
            known.organisation().ifPresent(organisation -> payload.put("institution", organisation.toString()));
            payload.put(
                    "roles",
                    known.roles().stream().map(Enum::name).sorted().toList().toString());
        });
        RoutingContext http = request.getCurrent();
        if (http != null) {
            payload.put("request", RequestIds.of(http));
        }
        return payload;
    }

    private ObjectNode body(AuditEntry entry) {
        ObjectNode payload = json.createObjectNode();
        payload.put("at", clock.instant().toString());
        payload.put("action", entry.action());
        payload.put("object", entry.object());
        entry.person().ifPresent(person -> payload.put("person", person.toString()));
        entry.purpose().ifPresent(purpose -> payload.put("purpose", purpose));
        entry.basis().ifPresent(basis -> payload.put("basis", basis));
        entry.consentVersion().ifPresent(version -> payload.put("consentVersion", version));
        payload.put("decision", entry.decision());
        entry.reason().ifPresent(reason -> payload.put("reason", reason));
        return payload;
    }
}
