package org.tsunagari.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.CaseOpened;
import org.tsunagari.events.CaseProfileChanged;
import org.tsunagari.events.ConnectionEnded;
import org.tsunagari.events.ConnectionMade;
import org.tsunagari.events.ContractEvent;
import org.tsunagari.events.ReferralAccepted;
import org.tsunagari.events.ReferralDeclined;
import org.tsunagari.events.ReferralEnteredInError;
import org.tsunagari.events.ReferralJoinedCase;
import org.tsunagari.events.ReferralSubmitted;
import org.tsunagari.events.ReferralWithdrawn;
import org.tsunagari.events.StatusReportEnteredInError;
import org.tsunagari.events.StatusReportIssued;
import org.tsunagari.events.vocabulary.Basis;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Characteristic;
import org.tsunagari.events.vocabulary.ConnectionDirection;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.FormalService;
import org.tsunagari.events.vocabulary.HouseholdType;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Specialty;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.events.vocabulary.WithdrawnBy;

/**
 * Three years of a programme that never was, drawn from a seed: the events that would tell of it, and the totals counted
 * while it was invented, by plain additions that share nothing with the service.
 */
final class InventedProgramme {

    private static final List<OrganisationKind> SOURCES =
            List.of(OrganisationKind.PRIMARY_CARE, OrganisationKind.SECONDARY_CARE, OrganisationKind.PHARMACY);

    private final Random random;
    private final String municipality;
    private final List<UUID> organisations;
    private final List<EventFeed.Message> messages = new ArrayList<>();
    private final TreeMap<String, Long> totals = new TreeMap<>();
    private final Map<UUID, Facts> facts = new LinkedHashMap<>();
    private Instant now = Instant.parse("2024-04-01T00:00:00Z");

    InventedProgramme(long seed, String municipality, int cases) {
        this.random = new Random(seed);
        this.municipality = municipality;
        this.organisations = Stream.generate(this::id).limit(9).toList();
        for (int i = 0; i < cases; i++) {
            invent();
            if (i % 5 == 0) {
                inventMistake();
            }
        }
    }

    /** The events in a random order, each one to five times. */
    List<EventFeed.Message> inRandomOrderWithDuplicates() {
        List<EventFeed.Message> delivered = new ArrayList<>();
        for (EventFeed.Message message : messages) {
            delivered.addAll(Collections.nCopies(1 + random.nextInt(5), message));
        }
        Collections.shuffle(delivered, random);
        return delivered;
    }

    /** Counts by "section/code": what the report has to show. */
    TreeMap<String, Long> totals() {
        return totals;
    }

    private record Referral(UUID id, LocalDate sentOn, Basis basis, RequestedBy by) {}

    private record Facts(
            UUID person,
            UUID source,
            OrganisationKind kind,
            @Nullable Specialty specialty,
            List<Need> needs,
            @Nullable Integer decade) {}

    /** Told like any other, and then taken back: it counts nowhere. */
    private void inventMistake() {
        TreeMap<String, Long> before = new TreeMap<>(totals);
        Set<UUID> known = Set.copyOf(facts.keySet());
        invent();
        facts.forEach((referral, fact) -> {
            if (!known.contains(referral)) {
                tell(new ReferralEnteredInError(referral, fact.person, municipality, "WRONG_PERSON"));
            }
        });
        totals.clear();
        totals.putAll(before);
    }

    private void invent() {
        UUID person = id();
        Referral first = refer(person);
        int fate = random.nextInt(10);
        if (fate == 0) {
            count("byStatus/SUBMITTED");
            return;
        }
        if (fate == 1) {
            tell(new ReferralDeclined(first.id, person, municipality, "OUTSIDE_REMIT"));
            count("byStatus/DECLINED");
            return;
        }
        UUID file = id();
        accept(person, first);
        tell(new CaseOpened(file, person, first.id, municipality, first.sentOn.plusDays(3)));
        List<Referral> referrals = new ArrayList<>(List.of(first));
        if (random.nextInt(4) == 0) {
            Referral second = refer(person);
            accept(person, second);
            tell(new ReferralJoinedCase(file, person, second.id, municipality));
            count("byStatus/ACCEPTED");
            referrals.add(second);
        }
        if (fate == 2) {
            tell(new ReferralWithdrawn(first.id, person, municipality, WithdrawnBy.PERSON));
            count("byStatus/WITHDRAWN");
        } else {
            count("byStatus/ACCEPTED");
        }
        count("cases");
        describe(file, person, referrals);
        connect(file, person, referrals);
    }

    private Referral refer(UUID person) {
        int year = 2021 + random.nextInt(3);
        LocalDate sentOn = LocalDate.of(year, 4, 1).plusDays(random.nextInt(365));
        Referral referral = new Referral(id(), sentOn, pick(Basis.values()), pick(RequestedBy.values()));
        UUID source = organisations.get(random.nextInt(organisations.size()));
        OrganisationKind kind = SOURCES.get(organisations.indexOf(source) % SOURCES.size());
        Specialty specialty = kind == OrganisationKind.PRIMARY_CARE ? Specialty.INTERNAL_MEDICINE : null;
        Integer decade = random.nextInt(10) == 0 ? null : Integer.valueOf(10 * (2 + random.nextInt(8)));
        List<Need> needs = List.of(Need.CARE, Need.HEALTH);
        tell(new ReferralSubmitted(
                referral.id,
                person,
                municipality,
                sentOn,
                source,
                kind,
                specialty,
                needs,
                Need.CARE,
                referral.by,
                referral.basis,
                Urgency.ROUTINE,
                Channel.FAX,
                decade));
        facts.put(referral.id, new Facts(person, source, kind, specialty, needs, decade));
        count("referrals");
        count("byFiscalYear/" + year);
        count(decade == null ? "ageNotKnown" : "byAgeDecade/" + decade);
        count("bySource/" + kind + "/" + specialty);
        return referral;
    }

    private void accept(UUID person, Referral referral) {
        Facts known = Objects.requireNonNull(facts.get(referral.id));
        tell(new ReferralAccepted(
                referral.id,
                person,
                municipality,
                referral.sentOn,
                known.source,
                known.kind,
                known.specialty,
                known.needs,
                Need.CARE,
                referral.by,
                referral.basis,
                Urgency.ROUTINE,
                Channel.FAX,
                known.decade,
                referral.sentOn.plusDays(2)));
    }

    private void describe(UUID file, UUID person, List<Referral> referrals) {
        // what was recorded first and then changed counts no more
        tell(profile(file, person, HouseholdType.OTHER, EnumSet.allOf(Characteristic.class), Set.of()));
        HouseholdType household = pick(HouseholdType.values());
        Set<Characteristic> features = EnumSet.noneOf(Characteristic.class);
        Arrays.stream(Characteristic.values())
                .filter(feature -> feature != Characteristic.WITHOUT_CONSENT)
                .filter(feature -> feature != Characteristic.REQUESTED_BY_FAMILY)
                .filter(feature -> random.nextInt(4) == 0)
                .forEach(features::add);
        Set<FormalService> services = EnumSet.of(pick(FormalService.values()));
        tell(profile(file, person, household, features, services));
        count("byHousehold/" + household);
        features.forEach(feature -> count("characteristics/" + feature));
        services.forEach(service -> count("formalServices/" + service));
        if (referrals.stream().anyMatch(referral -> referral.basis != Basis.CONSENT)) {
            count("characteristics/WITHOUT_CONSENT");
        }
        if (referrals.stream().anyMatch(referral -> referral.by == RequestedBy.FAMILY)) {
            count("characteristics/REQUESTED_BY_FAMILY");
        }
    }

    private CaseProfileChanged profile(
            UUID file,
            UUID person,
            HouseholdType household,
            Set<Characteristic> features,
            Set<FormalService> services) {
        return new CaseProfileChanged(
                file, person, municipality, household, List.copyOf(features), List.copyOf(services));
    }

    private void connect(UUID file, UUID person, List<Referral> referrals) {
        LocalDate start = referrals.stream()
                .map(Referral::sentOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        int all = 1 + random.nextInt(6);
        int atStart = 0;
        int ended = 0;
        for (int i = 0; i < all; i++) {
            ConnectionKind kind = ConnectionKinds.all()
                    .get(random.nextInt(ConnectionKinds.all().size()));
            ConnectionDirection direction = i == 0 ? ConnectionDirection.ENTRY : ConnectionDirection.EXIT;
            LocalDate since = i == 0 ? start : start.plusDays(random.nextInt(3) * 10L);
            UUID connection = id();
            tell(new ConnectionMade(
                    file,
                    person,
                    municipality,
                    connection,
                    direction,
                    kind.category(),
                    kind.code(),
                    kind.formality(),
                    null,
                    null,
                    kind.agency(),
                    since));
            count((direction == ConnectionDirection.ENTRY ? "entryConnections/" : "exitConnections/") + kind.code());
            atStart += since.isAfter(start) ? 0 : 1;
            if (random.nextInt(5) == 0) {
                tell(new ConnectionEnded(file, person, municipality, connection, since.plusDays(5)));
                ended++;
            }
        }
        count("partnersAtStart/sum", atStart);
        count("partnersAtFeedback/sum", all - ended);
        if (random.nextBoolean()) {
            UUID referral = referrals.getLast().id;
            tell(new StatusReportIssued(id(), referral, person, municipality, start.plusDays(60), 90));
            tell(new StatusReportIssued(id(), referral, person, municipality, start.plusDays(90), all));
            UUID wrong = id();
            tell(new StatusReportIssued(wrong, referral, person, municipality, start.plusDays(120), 77));
            tell(new StatusReportEnteredInError(wrong, referral, municipality, "WRONG_CONTENT"));
            count("partnersInStatusReports/n");
            count("partnersInStatusReports/sum", all);
        }
    }

    private void tell(ContractEvent event) {
        now = now.plusSeconds(1 + random.nextInt(100));
        messages.add(EventFeed.Message.of(event, now));
    }

    private void count(String what) {
        count(what, 1);
    }

    private void count(String what, long number) {
        totals.merge(what, number, Long::sum);
    }

    private <E> E pick(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
