package org.tsunagari.referral.consent.model;

import static org.tsunagari.events.vocabulary.OrganisationKind.CARE_MANAGEMENT;
import static org.tsunagari.events.vocabulary.OrganisationKind.CENTRE;
import static org.tsunagari.events.vocabulary.OrganisationKind.CITY_DEPARTMENT;
import static org.tsunagari.events.vocabulary.OrganisationKind.COMMUNITY;
import static org.tsunagari.events.vocabulary.OrganisationKind.DENTIST;
import static org.tsunagari.events.vocabulary.OrganisationKind.NEIGHBOURHOOD_HEALTH_ROOM;
import static org.tsunagari.events.vocabulary.OrganisationKind.PHARMACY;
import static org.tsunagari.events.vocabulary.OrganisationKind.PRIMARY_CARE;
import static org.tsunagari.events.vocabulary.OrganisationKind.SECONDARY_CARE;
import static org.tsunagari.events.vocabulary.OrganisationKind.SOCIAL_WELFARE_COUNCIL;
import static org.tsunagari.events.vocabulary.OrganisationKind.VISITING_NURSE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tsunagari.events.vocabulary.OrganisationKind;

/** What a consent covers: who may use which data for what. */
public record ConsentScope(List<Line> lines) {

    /** The purpose that has a switch of its own. */
    public static final String FEEDBACK = "FEEDBACK_TO_SOURCE";

    public ConsentScope {
        lines = List.copyOf(lines);
    }

    /** One line: these recipients, for these purposes, these categories. Codes are those of the access policy. */
    public record Line(
            List<OrganisationKind> recipientKinds,
            List<UUID> recipientOrganisations,
            List<String> purposes,
            List<String> categories) {

        private boolean isFeedback() {
            return purposes.contains(FEEDBACK);
        }

        private boolean covers(UUID organisation, Optional<OrganisationKind> kind, String purpose, String category) {
            return names(organisation, kind) && serves(purpose, category);
        }

        private boolean covers(OrganisationKind kind, String purpose, String category) {
            return names(kind) && serves(purpose, category);
        }

        private boolean names(OrganisationKind kind) {
            return recipientKinds.contains(kind);
        }

        private boolean names(UUID organisation, Optional<OrganisationKind> kind) {
            return recipientOrganisations.contains(organisation)
                    || kind.filter(this::names).isPresent();
        }

        /** What both lines allow: one line or none. */
        private Stream<Line> within(Line limit, Function<UUID, Optional<OrganisationKind>> kindOf) {
            List<OrganisationKind> kinds = common(recipientKinds, limit.recipientKinds);
            List<UUID> organisations = Stream.concat(
                            recipientOrganisations.stream(), limit.recipientOrganisations.stream())
                    .distinct()
                    .filter(id -> names(id, kindOf.apply(id)) && limit.names(id, kindOf.apply(id)))
                    .filter(id -> kindOf.apply(id).filter(kinds::contains).isEmpty())
                    .toList();
            Line both = new Line(
                    kinds, organisations, common(purposes, limit.purposes), common(categories, limit.categories));
            boolean nothing = (both.recipientKinds.isEmpty() && both.recipientOrganisations.isEmpty())
                    || both.purposes.isEmpty()
                    || both.categories.isEmpty();
            return nothing ? Stream.of() : Stream.of(both);
        }

        private static <T> List<T> common(List<T> some, List<T> others) {
            return some.stream().filter(others::contains).toList();
        }

        private boolean serves(String purpose, String category) {
            return purposes.contains(purpose) && categories.contains(category);
        }
    }

    private static final List<OrganisationKind> SUPPORTERS = List.of(
            CENTRE,
            NEIGHBOURHOOD_HEALTH_ROOM,
            CITY_DEPARTMENT,
            SOCIAL_WELFARE_COUNCIL,
            CARE_MANAGEMENT,
            VISITING_NURSE,
            PRIMARY_CARE,
            SECONDARY_CARE,
            PHARMACY,
            DENTIST);

    /**
     * What the sentence on form 1 means: share with the agencies needed for the support, and nothing else. Neighbours who
     * help learn what they are asked to do. Nobody hears back until the person says so.
     */
    public static ConsentScope ofForm1() {
        return new ConsentScope(List.of(
                new Line(
                        SUPPORTERS,
                        List.of(),
                        List.of("SUPPORT", "EVALUATION"),
                        List.of("IDENTITY", "CONTACT", "NEEDS", "NARRATIVE", "SUPPORT", "OUTCOMES")),
                new Line(List.of(COMMUNITY), List.of(), List.of("SUPPORT"), List.of("SUPPORT"))));
    }

    /**
     * What form 1 of one referral needs and no more: the centre learns what the form lets it learn, the source what it has
     * written itself.
     */
    public static ConsentScope ofForm1From(UUID source) {
        Line agencies = ofForm1().lines().getFirst();
        return new ConsentScope(List.of(
                new Line(List.of(CENTRE), List.of(), agencies.purposes(), agencies.categories()),
                new Line(
                        List.of(),
                        List.of(source),
                        List.of("SUPPORT"),
                        List.of("IDENTITY", "CONTACT", "NEEDS", "NARRATIVE"))));
    }

    /** Whether it is what the sentence on form 1 means, whoever is told: nothing that the person has chosen. */
    public boolean isOfForm1() {
        return shared().equals(ofForm1().shared());
    }

    /** The sources that may be told what became of their referrals. */
    public Set<UUID> sourcesToBeTold() {
        Set<UUID> told = new TreeSet<>();
        lines.stream().filter(Line::isFeedback).forEach(line -> told.addAll(line.recipientOrganisations()));
        return told;
    }

    /** The same scope, with these and no other sources to be told. */
    public ConsentScope tellingSources(Set<UUID> sources) {
        List<Line> changed = new ArrayList<>(shared());
        if (!sources.isEmpty()) {
            changed.add(new Line(
                    List.of(),
                    List.copyOf(new TreeSet<>(sources)),
                    List.of(FEEDBACK),
                    List.of("STATUS_REPORT", "SUPPORT")));
        }
        return new ConsentScope(changed);
    }

    /** All but the switch. */
    public List<Line> shared() {
        return lines.stream().filter(line -> !line.isFeedback()).toList();
    }

    /** The same and whatever of the other scope is not allowed here yet; who is told stays. */
    public ConsentScope plus(ConsentScope more, Function<UUID, Optional<OrganisationKind>> kindOf) {
        List<Line> added =
                more.shared().stream().filter(line -> !covers(line, kindOf)).toList();
        return new ConsentScope(Stream.concat(shared().stream(), added.stream()).toList())
                .tellingSources(sourcesToBeTold());
    }

    /** What both allow; who is told stays. */
    public ConsentScope within(ConsentScope limit, Function<UUID, Optional<OrganisationKind>> kindOf) {
        ConsentScope own = new ConsentScope(shared());
        ConsentScope other = new ConsentScope(limit.shared());
        if (other.covers(own, kindOf)) {
            return this;
        }
        List<Line> common = own.covers(other, kindOf)
                ? other.lines()
                : own.lines().stream()
                        .flatMap(line -> other.lines().stream().flatMap(limiting -> line.within(limiting, kindOf)))
                        .toList();
        return new ConsentScope(common).tellingSources(sourcesToBeTold());
    }

    /**
     * Whether everything that the other scope allows is allowed here already.
     *
     * @param kindOf what kind an organisation is: naming one pharmacy is narrower than all pharmacies
     */
    public boolean covers(ConsentScope other, Function<UUID, Optional<OrganisationKind>> kindOf) {
        return other.lines().stream().allMatch(line -> covers(line, kindOf));
    }

    private boolean covers(Line line, Function<UUID, Optional<OrganisationKind>> kindOf) {
        return line.purposes().stream().allMatch(purpose -> line.categories().stream()
                .allMatch(category -> line.recipientKinds().stream()
                                .allMatch(kind -> lines.stream().anyMatch(own -> own.covers(kind, purpose, category)))
                        && line.recipientOrganisations().stream().allMatch(organisation -> lines.stream()
                                .anyMatch(own ->
                                        own.covers(organisation, kindOf.apply(organisation), purpose, category)))));
    }
}
