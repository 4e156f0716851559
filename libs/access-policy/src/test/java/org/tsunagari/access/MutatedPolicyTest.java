package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.access.Consents.NOW;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Breaks the list filter in every way in which a hand-written one could be wrong, and expects that the worlds of
 * {@link FilterEqualsDecisionTest} meet a record that shows it: a comparison that no world can upset proves nothing.
 */
@Domain(Worlds.class)
class MutatedPolicyTest {

    /** What a careless hand does to a filter. */
    enum Mutation {
        MUNICIPALITY_FORGOTTEN,
        SOURCE_FORGOTTEN,
        HOLDER_FORGOTTEN,
        CENTRE_FORGOTTEN,
        ASSIGNMENT_FORGOTTEN,
        CONSENT_FORGOTTEN,
        CONSENT_PURPOSE_MISTAKEN,
        CONSENT_PERIOD_MISTAKEN,
        CONSENT_CATEGORIES_MISTAKEN,
        CONFERENCE_KIND_FORGOTTEN,
        CONFERENCE_WINDOW_MISTAKEN,
        EMERGENCY_WINDOW_MISTAKEN,
        PERSON_MISTAKEN
    }

    @Property(tries = 60_000)
    @StatisticsReport(onFailureOnly = true)
    void every_mutation_of_the_filter_is_noticed(
            @ForAll Worlds.Question question, @ForAll World world, @ForAll World other) {
        ListFilter filter = AccessPolicy.filter(
                question.subject(), question.operation(), question.purpose(), question.requested(), NOW);
        boolean permitted = AccessPolicy.decide(
                        question.subject(),
                        question.operation(),
                        question.purpose(),
                        question.requested(),
                        world.factsFor(question.subject()),
                        NOW)
                .isPermitted();
        assertThat(world.selectedBy(filter)).isEqualTo(permitted);
        if (filter instanceof ListFilter.AnyOf anyOf) {
            for (Map.Entry<Mutation, ListFilter> mutant :
                    mutants(anyOf, world, other).entrySet()) {
                if (world.selectedBy(mutant.getValue()) != permitted) {
                    Statistics.label("noticed").collect(mutant.getKey());
                }
            }
        }
        Statistics.label("noticed").coverage(coverage -> {
            for (Mutation mutation : Mutation.values()) {
                coverage.check(mutation).count(times -> times >= 1);
            }
        });
    }

    private static Map<Mutation, ListFilter> mutants(ListFilter.AnyOf filter, World world, World other) {
        Map<Mutation, ListFilter> mutants = new LinkedHashMap<>();
        mutants.put(Mutation.MUNICIPALITY_FORGOTTEN, new ListFilter.AnyOf(world.municipality(), filter.clauses()));
        for (Mutation mutation : Mutation.values()) {
            List<ListFilter.Clause> clauses = new ArrayList<>();
            boolean changed = false;
            for (ListFilter.Clause clause : filter.clauses()) {
                List<Condition> all = new ArrayList<>();
                for (Condition condition : clause.all()) {
                    Condition mutated = mutated(condition, mutation, world, other);
                    changed |= !mutated.equals(condition);
                    all.add(mutated);
                }
                clauses.add(new ListFilter.Clause(all));
            }
            if (changed) {
                mutants.put(mutation, new ListFilter.AnyOf(filter.municipality(), clauses));
            }
        }
        return mutants;
    }

    /** A condition that was forgotten is one that always holds in this world. */
    private static Condition mutated(Condition condition, Mutation mutation, World world, World other) {
        Condition always = new Condition.OfPerson(world.person());
        return switch (condition) {
            case Condition.SentBy sent -> mutation == Mutation.SOURCE_FORGOTTEN ? always : sent;
            case Condition.HeldBy held -> mutation == Mutation.HOLDER_FORGOTTEN ? always : held;
            case Condition.InCentre centre -> mutation == Mutation.CENTRE_FORGOTTEN ? always : centre;
            case Condition.AssignedTo assigned -> mutation == Mutation.ASSIGNMENT_FORGOTTEN ? always : assigned;
            case Condition.AssignedAsCommunity assigned ->
                mutation == Mutation.ASSIGNMENT_FORGOTTEN ? always : assigned;
            case Condition.OfPerson person ->
                mutation == Mutation.PERSON_MISTAKEN ? new Condition.OfPerson(other.person()) : person;
            case Condition.TabledFor tabled -> mutated(tabled, mutation);
            case Condition.OpenedInEmergencyBy opened ->
                mutation == Mutation.EMERGENCY_WINDOW_MISTAKEN
                        ? new Condition.OpenedInEmergencyBy(opened.account(), NOW.plusSeconds(3600))
                        : opened;
            case Condition.ConsentCovers covers ->
                mutation == Mutation.CONSENT_FORGOTTEN ? always : mutated(covers, mutation);
        };
    }

    private static Condition mutated(Condition.TabledFor tabled, Mutation mutation) {
        return switch (mutation) {
            case CONFERENCE_KIND_FORGOTTEN ->
                new Condition.TabledFor(
                        tabled.account(), EnumSet.allOf(ConferenceKind.class), tabled.convener(), tabled.at());
            case CONFERENCE_WINDOW_MISTAKEN ->
                new Condition.TabledFor(tabled.account(), tabled.kinds(), tabled.convener(), NOW.plusSeconds(3600));
            default -> tabled;
        };
    }

    private static Condition mutated(Condition.ConsentCovers covers, Mutation mutation) {
        return switch (mutation) {
            case CONSENT_PURPOSE_MISTAKEN ->
                new Condition.ConsentCovers(
                        covers.recipient(),
                        covers.purpose() == Purpose.SUPPORT ? Purpose.EVALUATION : Purpose.SUPPORT,
                        covers.anyOf(),
                        covers.at());
            case CONSENT_PERIOD_MISTAKEN ->
                new Condition.ConsentCovers(
                        covers.recipient(), covers.purpose(), covers.anyOf(), NOW.plusSeconds(3600));
            case CONSENT_CATEGORIES_MISTAKEN ->
                new Condition.ConsentCovers(
                        covers.recipient(), covers.purpose(), EnumSet.allOf(DataCategory.class), covers.at());
            default -> covers;
        };
    }
}
