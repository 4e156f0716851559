package org.tsunagari.directory.subscription.usecase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.directory.calendar.model.FeedLanguage;
import org.tsunagari.directory.calendar.usecase.EventCalendar;
import org.tsunagari.directory.calendar.usecase.ToldEvents;
import org.tsunagari.directory.query.LocalCalendar;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.usecase.Survivors;
import org.tsunagari.directory.subscription.model.AddressToken;
import org.tsunagari.directory.subscription.model.CalendarSubscription;
import org.tsunagari.directory.subscription.model.CalendarSubscriptions;
import org.tsunagari.directory.subscription.model.Subscribed;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * Tells whoever knows an address what everybody may hear, and nothing besides, whoever had it made: an address is passed
 * on. What it tells is about places, so nobody is noted who reads there (ADR 0308).
 */
@ApplicationScoped
public class ReadAddress {

    private final CalendarSubscriptions subscriptions;
    private final Resources resources;
    private final Survivors survivors;
    private final ToldEvents told;
    private final MunicipalityContext municipality;
    private final LocalCalendar calendar;

    ReadAddress(
            CalendarSubscriptions subscriptions,
            Resources resources,
            Survivors survivors,
            ToldEvents told,
            MunicipalityContext municipality,
            LocalCalendar calendar) {
        this.subscriptions = subscriptions;
        this.resources = resources;
        this.survivors = survivors;
        this.told = told;
        this.municipality = municipality;
        this.calendar = calendar;
    }

    /** A calendar in the language that was chosen with the address. */
    public record Answer(EventCalendar calendar, FeedLanguage language) {}

    /** Empty for every token that does not hold, whether it ever did or not. */
    public Optional<Answer> handle(AddressToken token) throws Exception {
        Optional<String> code = municipality.inNone(
                () -> QuarkusTransaction.requiringNew().call(() -> subscriptions.municipalityOf(token)));
        return code.isEmpty()
                ? Optional.empty()
                : municipality.in(
                        code.get(), () -> QuarkusTransaction.requiringNew().call(() -> answer(token)));
    }

    private Optional<Answer> answer(AddressToken token) {
        return subscriptions
                .find(token)
                .filter(known -> !known.hasEnded(calendar.today()))
                .map(this::answer);
    }

    private Answer answer(CalendarSubscription subscription) {
        subscriptions.use(subscription.id(), calendar.today());
        EventCalendar events =
                switch (subscription.what()) {
                    case Subscribed.OfResource(UUID id) ->
                        resources
                                .find(survivors.standingFor(new ResourceId(id)))
                                .filter(Resource::isPublished)
                                .map(told::at)
                                .orElseGet(EventCalendar::empty);
                    case Subscribed.OfDistrict(String name) -> told.in(name, calendar.now());
                };
        return new Answer(events, subscription.language());
    }
}
