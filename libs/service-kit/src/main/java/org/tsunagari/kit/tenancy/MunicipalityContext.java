package org.tsunagari.kit.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tsunagari.kit.identity.CurrentActor;

/**
 * The municipality of the current unit of work: of the token in a request, of the event in a consumer. Without one,
 * row-level security shows no rows.
 */
@ApplicationScoped
public class MunicipalityContext {

    private static final ScopedValue<String> CHOSEN = ScopedValue.newInstance();

    private static final String NONE = "";

    private final CurrentVertxRequest request;
    private final CurrentActor actor;

    MunicipalityContext(CurrentVertxRequest request, CurrentActor actor) {
        this.request = request;
        this.actor = actor;
    }

    /** Runs work that belongs to a municipality outside a request: an event, a deadline. */
    public <T> T in(String municipality, Callable<T> work) throws Exception {
        return ScopedValue.where(CHOSEN, municipality).call(work::call);
    }

    /** Runs work that belongs to no municipality and finds something out: in which one to go on. */
    public <T> T inNone(Callable<T> work) throws Exception {
        return in(NONE, work);
    }

    /** The municipality, if this unit of work has one. */
    public Optional<String> current() {
        if (CHOSEN.isBound()) {
            return Optional.of(CHOSEN.get()).filter(chosen -> !chosen.equals(NONE));
        }
        if (Arc.container().requestContext().isActive() && request.getCurrent() != null && actor.isKnown()) {
            return Optional.of(actor.get().municipality());
        }
        return Optional.empty();
    }
}
