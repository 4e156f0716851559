package org.tsunagari.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagari.access.Consents.NOW;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Guarantees 6 and 7: a list shows exactly what could be read one by one. */
@Domain(Worlds.class)
class FilterEqualsDecisionTest {

    @Property(tries = 120_000)
    @StatisticsReport(onFailureOnly = true)
    void a_list_selects_exactly_the_records_on_which_the_policy_permits(
            @ForAll Worlds.Question question, @ForAll World world) {
        ListFilter filter = filter(question, question.operation());
        RecordFacts facts = world.factsFor(question.subject());
        Decision decision = decide(question, question.operation(), facts);

        assertThat(world.selectedBy(filter)).isEqualTo(decision.isPermitted());
        assertThat(filter.matches(facts)).isEqualTo(decision.isPermitted());

        countRulesThatPermit(question, facts);
        Statistics.label("decision").collect(decision.isPermitted()).coverage(coverage -> coverage.check(true)
                .percentage(share -> share > 5));
    }

    @Property(tries = 20_000)
    void what_is_listed_is_individually_readable_and_shows_no_more_in_the_list(
            @ForAll Worlds.Question question, @ForAll World world) {
        RecordFacts facts = world.factsFor(question.subject());

        assertThat(decide(question, Operation.READ, facts).visible())
                .containsAll(decide(question, Operation.LIST, facts).visible());
    }

    /** A predicate on a category: the list filter that requests this category alone. */
    @Property(tries = 20_000)
    void a_row_found_by_a_field_shows_that_field(
            @ForAll Worlds.Question question, @ForAll World world, @ForAll DataCategory field) {
        Worlds.Question aboutField =
                new Worlds.Question(question.subject(), Operation.LIST, question.purpose(), Set.of(field));
        Decision whole = AccessPolicy.decide(
                question.subject(),
                Operation.LIST,
                question.purpose(),
                EnumSet.allOf(DataCategory.class),
                world.factsFor(question.subject()),
                NOW);

        assertThat(world.selectedBy(filter(aboutField, Operation.LIST)))
                .isEqualTo(whole.visible().contains(field));
    }

    /** A property that never meets a rule proves nothing about it. */
    private static void countRulesThatPermit(Worlds.Question question, RecordFacts facts) {
        AccessRequest request = new AccessRequest(
                question.subject(), question.operation(), question.purpose(), question.requested(), NOW);
        for (AccessRule rule : AccessTable.rulesFor(question.subject().roles(), question.operation())) {
            if (rule.judge(request, facts) instanceof AccessRule.Verdict.Grants) {
                Statistics.label("rules that permit").collect(AccessTable.RULES.indexOf(rule));
            }
        }
        Statistics.label("rules that permit").coverage(coverage -> {
            for (int rule = 0; rule < AccessTable.RULES.size(); rule++) {
                coverage.check(rule).count(times -> times >= 10);
            }
        });
    }

    private static ListFilter filter(Worlds.Question question, Operation operation) {
        return AccessPolicy.filter(question.subject(), operation, question.purpose(), question.requested(), NOW);
    }

    private static Decision decide(Worlds.Question question, Operation operation, RecordFacts facts) {
        return AccessPolicy.decide(question.subject(), operation, question.purpose(), question.requested(), facts, NOW);
    }
}
