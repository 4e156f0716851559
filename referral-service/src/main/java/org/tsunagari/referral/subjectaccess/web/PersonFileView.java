package org.tsunagari.referral.subjectaccess.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.referral.subjectaccess.usecase.PersonFile;

/** Everything that is held about a person, as JSON. */
@Schema(name = "PersonFile", description = "Everything that this service holds about a person, table by table")
public record PersonFileView(
        UUID personId,

        @Schema(description = "Every id under which something was recorded")
        List<UUID> recordIds,

        Instant exportedAt,
        List<SectionView> sections,

        @Schema(description = "What other services hold, and how to get it")
        List<String> elsewhere,

        @Schema(description = "What is left out, and why") List<String> leftOut) {

    /** What one table has about the person. */
    @Schema(name = "PersonFileSection")
    public record SectionView(
            String name,
            String meaning,

            @Schema(description = "What the members of the items mean")
            Map<String, String> members,

            @Schema(description = "Rows, with encrypted values opened")
            List<ObjectNode> items) {

        private static SectionView from(PersonFile.Section section, Wording wording) {
            Map<String, String> members = new LinkedHashMap<>();
            section.table().columns().stream()
                    .filter(column -> section.items().stream().anyMatch(item -> item.has(column.name())))
                    .forEach(column -> members.put(column.name(), wording.of(section.table(), column)));
            return new SectionView(section.table().name(), wording.of(section.table()), members, section.items());
        }
    }

    static PersonFileView from(PersonFile file, Wording wording) {
        return new PersonFileView(
                file.person().value(),
                file.records(),
                file.exportedAt(),
                file.sections().stream()
                        .map(section -> SectionView.from(section, wording))
                        .toList(),
                List.of(wording.note("elsewhere.case-service"), wording.note("elsewhere.evaluation-service")),
                List.of(
                        wording.note("left-out.audit-trail"),
                        wording.note("left-out.fingerprints"),
                        wording.note("left-out.keys"),
                        wording.note("left-out.reporter")));
    }

    @Override
    public String toString() {
        return "PersonFileView[" + personId + "]";
    }
}
