package org.tsunagari.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.CaseOpened;
import org.tsunagari.events.CaseProfileChanged;
import org.tsunagari.events.ConnectionEnded;
import org.tsunagari.events.ConnectionMade;
import org.tsunagari.events.ContractEvent;
import org.tsunagari.events.PersonErased;
import org.tsunagari.events.PersonsMerged;
import org.tsunagari.events.PersonsUnmerged;
import org.tsunagari.events.PrescriptionAgreed;
import org.tsunagari.events.ReferralAccepted;
import org.tsunagari.events.ReferralEnteredInError;
import org.tsunagari.events.Topic;
import org.tsunagari.events.UnmetNeedClosed;
import org.tsunagari.events.UnmetNeedRecorded;
import org.tsunagari.events.vocabulary.Basis;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionDirection;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.HouseholdType;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;

/** What other services say about invented people of a town; sent when all is said. */
final class Programme {

    private final Town town;
    private final List<EventFeed.Message> said = new ArrayList<>();
    /** Ten days ago: what was agreed then is still expected. */
    private Instant clock =
            Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(10));

    Programme(Town town) {
        this.town = town;
    }

    /** Somebody with a case. */
    record Somebody(UUID person, UUID file, UUID referral) {}

    void says(ContractEvent event) {
        clock = clock.plusSeconds(1);
        said.add(EventFeed.Message.of(event, clock));
    }

    /** @param ageDecade null where nobody knows it */
    Somebody somebody(Need need, HouseholdType household, @Nullable Integer ageDecade) {
        Somebody one = new Somebody(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        LocalDate day = LocalDate.of(2026, 1, 5);
        says(new ReferralAccepted(
                one.referral,
                one.person,
                town.code(),
                day,
                UUID.randomUUID(),
                OrganisationKind.PRIMARY_CARE,
                null,
                List.of(need),
                need,
                RequestedBy.PERSON,
                Basis.CONSENT,
                Urgency.ROUTINE,
                Channel.API,
                ageDecade,
                day));
        says(new CaseOpened(one.file, one.person, one.referral, town.code(), day));
        says(new CaseProfileChanged(one.file, one.person, town.code(), household, List.of(), List.of()));
        return one;
    }

    Somebody somebody() {
        return somebody(Need.COMMUNITY_RELATIONS, HouseholdType.ALONE, 80);
    }

    UUID connects(Somebody one, UUID resource, LocalDate from) {
        UUID connection = UUID.randomUUID();
        says(made(one, connection, ConnectionDirection.EXIT, resource, from));
        return connection;
    }

    ConnectionMade made(Somebody one, UUID connection, ConnectionDirection direction, UUID resource, LocalDate from) {
        return new ConnectionMade(
                one.file,
                one.person,
                town.code(),
                connection,
                direction,
                ConnectionCategory.COMFORTABLE_PLACE,
                "CAFE",
                Formality.INFORMAL,
                null,
                resource,
                null,
                from);
    }

    void ends(Somebody one, UUID connection, LocalDate on) {
        says(new ConnectionEnded(one.file, one.person, town.code(), connection, on));
    }

    void agrees(Somebody one, UUID resource) {
        says(new PrescriptionAgreed(
                one.file,
                one.person,
                town.code(),
                UUID.randomUUID(),
                resource,
                ConnectionCategory.COMFORTABLE_PLACE,
                "CAFE"));
    }

    UUID wishes(Somebody one, ConnectionCategory category, @Nullable String kind, @Nullable String district) {
        UUID need = UUID.randomUUID();
        says(new UnmetNeedRecorded(
                need, one.file, one.person, town.code(), category, kind, district, LocalDate.of(2026, 2, 3)));
        return need;
    }

    void finds(Somebody one, UUID need, String outcome) {
        says(new UnmetNeedClosed(need, one.file, one.person, town.code(), outcome, null, LocalDate.of(2026, 3, 4)));
    }

    void wasAnError(Somebody one) {
        says(new ReferralEnteredInError(one.referral, one.person, town.code(), "WRONG_PERSON"));
    }

    void merges(Somebody surviving, Somebody merged) {
        says(new PersonsMerged(surviving.person, merged.person, town.code()));
    }

    void parts(Somebody surviving, Somebody merged) {
        says(new PersonsUnmerged(surviving.person, merged.person, town.code()));
    }

    void forgets(Somebody one) {
        says(new PersonErased(one.person, town.code()));
    }

    /** In the order in which it was said. */
    void send() {
        said.forEach(EventFeed.Message::send);
        heard();
    }

    /** In any order, and some of it twice. */
    void sendShuffled(long seed) {
        List<EventFeed.Message> messages = new ArrayList<>(said);
        messages.addAll(said.subList(0, said.size() / 2));
        Collections.shuffle(messages, new Random(seed));
        messages.forEach(EventFeed.Message::send);
        heard();
    }

    private void heard() {
        said.clear();
        Consumption.awaitAllOf(Topic.CASE_EVENTS, Topic.REFERRAL_EVENTS);
    }
}
