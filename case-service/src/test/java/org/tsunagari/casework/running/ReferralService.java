package org.tsunagari.casework.running;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tsunagari.events.ConsentChanged;
import org.tsunagari.events.ConsentGrant;
import org.tsunagari.events.ConsentGranted;
import org.tsunagari.events.ConsentWithdrawn;
import org.tsunagari.events.ContractEvent;
import org.tsunagari.events.PersonErased;
import org.tsunagari.events.ReferralAccepted;
import org.tsunagari.events.vocabulary.Basis;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.testkit.KafkaProbe;

/** referral-service as this service hears it: its events on the real broker. All persons are invented. */
public final class ReferralService {

    public static final LocalDate SENT_ON = LocalDate.of(2026, 4, 1);
    public static final LocalDate ACCEPTED_ON = LocalDate.of(2026, 4, 3);

    private static final KafkaProbe KAFKA = KafkaProbe.ofTestKafka();

    private ReferralService() {}

    public static ReferralAccepted accepted(UUID person, String municipality, UUID source, OrganisationKind kind) {
        return new ReferralAccepted(
                UUID.randomUUID(),
                person,
                municipality,
                SENT_ON,
                source,
                kind,
                null,
                List.of(Need.CARE),
                Need.CARE,
                RequestedBy.PERSON,
                Basis.CONSENT,
                Urgency.ROUTINE,
                Channel.API,
                80,
                ACCEPTED_ON);
    }

    /** A referral of a clinic that nobody else knows. */
    public static ReferralAccepted accepted(UUID person, String municipality) {
        return accepted(person, municipality, UUID.randomUUID(), OrganisationKind.PRIMARY_CARE);
    }

    public static void publish(ContractEvent event) {
        deliver(event, UUID.randomUUID());
    }

    /** One delivery of the event with this id; a second one is a redelivery. */
    public static void deliver(ContractEvent event, UUID eventId) {
        KAFKA.send(Wire.record(event, eventId, null));
    }

    public static void deliverTo(int partition, ContractEvent event) {
        KAFKA.send(Wire.record(event, UUID.randomUUID(), partition));
    }

    /** The person lets organisations of this kind use these categories for this purpose. */
    public static void consents(
            UUID person, String municipality, long version, OrganisationKind to, String purpose, String... categories) {
        ConsentGrant grant = new ConsentGrant(List.of(to), List.of(), List.of(purpose), List.of(categories));
        if (version == 1) {
            publish(new ConsentGranted(
                    person,
                    municipality,
                    UUID.randomUUID(),
                    version,
                    List.of(grant),
                    Clock.systemUTC().instant(),
                    null));
        } else {
            publish(new ConsentChanged(
                    person,
                    municipality,
                    UUID.randomUUID(),
                    version,
                    List.of(grant),
                    Clock.systemUTC().instant(),
                    null));
        }
    }

    public static void withdraws(UUID person, String municipality, long version) {
        publish(new ConsentWithdrawn(
                person,
                municipality,
                UUID.randomUUID(),
                version,
                Clock.systemUTC().instant()));
    }

    public static void erases(UUID person, String municipality) {
        publish(new PersonErased(person, municipality));
    }
}
