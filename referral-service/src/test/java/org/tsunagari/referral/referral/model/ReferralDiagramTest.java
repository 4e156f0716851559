package org.tsunagari.referral.referral.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.ContractCatalogue;
import org.tsunagari.testkit.CheckedInFile;

/** The page that people read is the table that the code obeys. */
class ReferralDiagramTest {

    private static final CheckedInFile PAGE = CheckedInFile.inRepository("docs/referral-states.md");

    @Test
    void the_page_is_drawn_from_the_table() {
        if (CheckedInFile.updatesAreAskedFor()) {
            PAGE.write(page());
        }
        assertThat(PAGE.text()).as(PAGE.howToUpdate()).contains(page());
    }

    @Test
    void every_event_that_the_table_names_is_published() {
        assertThat(Arrays.stream(Transition.values()).flatMap(transition -> transition.event().stream()))
                .allSatisfy(name -> assertThat(ContractCatalogue.find("org.tsunagari.referral." + name, 1))
                        .isPresent());
    }

    private static String page() {
        return """
                # The states of a referral

                Drawn from the table in `Edges` by `ReferralDiagramTest`; change the table, then run that test with
                `-Dtsunagari.update-snapshots=true`. Every transition keeps who took it, for whom, when, and a reason code
                (`GET /api/v1/referrals/{id}/transitions`). A transition that you cannot take answers 409
                `illegal-transition` with the ones that you can.

                ```mermaid
                stateDiagram-v2
                    [*] --> DRAFT
                    [*] --> SUBMITTED: POST /referrals
                %s
                ```

                A hold ends where it began. While it lasts, only that is possible which the status before the hold allows too.

                | from | transition | to | who may take it | event |
                |---|---|---|---|---|
                %s

                | transition | reasons |
                |---|---|
                %s
                """.formatted(diagram(), table(), reasons());
    }

    /** One arrow for each pair of states, so that the picture stays readable. */
    private static String diagram() {
        Map<String, List<Edges.Edge>> arrows = Edges.all().stream()
                .collect(groupingBy(
                        edge -> edge.from() + " --> " + edge.to(),
                        LinkedHashMap::new,
                        java.util.stream.Collectors.toList()));
        return arrows.entrySet().stream()
                .map(arrow -> "    " + arrow.getKey() + ": "
                        + arrow.getValue().stream()
                                .map(edge -> edge.transition().path())
                                .distinct()
                                .collect(joining(", ")))
                .sorted()
                .collect(joining("\n"));
    }

    private static String table() {
        return Edges.all().stream()
                .sorted(java.util.Comparator.comparing(Edges.Edge::from).thenComparing(Edges.Edge::transition))
                .map(edge -> "| %s | %s | %s | %s | %s |"
                        .formatted(
                                edge.from(),
                                edge.transition(),
                                edge.to(),
                                edge.by().stream()
                                        .sorted()
                                        .map(party -> party.name().toLowerCase(Locale.ROOT))
                                        .collect(joining(", ")),
                                edge.transition().event().orElse("–")))
                .collect(joining("\n"));
    }

    private static String reasons() {
        return Arrays.stream(Transition.values())
                .filter(transition -> !TransitionReason.of(transition).isEmpty())
                .map(transition -> "| %s | %s |"
                        .formatted(
                                transition,
                                TransitionReason.of(transition).stream()
                                        .map(reason -> "`%s` %s".formatted(reason, reason.ja()))
                                        .collect(joining(", "))))
                .collect(joining("\n"));
    }
}
