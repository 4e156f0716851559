package org.tsunagari.casework.casefile.model;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tsunagari.testkit.CheckedInFile;

/** The diagram that people read is the table that the code obeys. */
class CaseDiagramTest {

    private static final CheckedInFile PAGE = CheckedInFile.inRepository("docs/adr/0201-where-case-service-is-rich.md");

    @Test
    void the_diagram_on_the_page_is_drawn_from_the_table() {
        assertThat(PAGE.text()).hasValueSatisfying(page -> assertThat(page).contains(diagram()));
    }

    private static String diagram() {
        return Arrays.stream(CaseStatus.values())
                .flatMap(from -> from.transitions().stream().map(transition -> edge(from, transition)))
                .collect(joining("\n", "```mermaid\nstateDiagram-v2\n    [*] --> OPEN: Opened\n", "\n```\n"));
    }

    private static String edge(CaseStatus from, CaseTransition transition) {
        return "    %s --> %s: %s (%s)"
                .formatted(
                        from,
                        from.after(transition).orElseThrow(),
                        transition.code(),
                        transition.event().getSimpleName());
    }
}
