package org.tsunagari.referral.subjectaccess.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.referral.forms.FormMark;
import org.tsunagari.referral.forms.PrintedFile;
import org.tsunagari.referral.forms.PrintedFileRenderer;
import org.tsunagari.referral.subjectaccess.usecase.PersonFile;

/** The person's file on paper, in Japanese. */
@ApplicationScoped
class PersonFilePrinter {

    static final String PDF = "application/pdf";

    /** Members that say so where nobody knows them. */
    private static final Set<String> ALWAYS_SAID = Set.of("name", "nameKana", "birthDate", "address");

    private static final Pattern GUESSED_YEAR = Pattern.compile("^(\\d{4})~$");

    private final PrintedFileRenderer renderer = new PrintedFileRenderer();

    byte[] print(PersonFile file) {
        Wording wording = Wording.japanese();
        LocalDate today = file.exportedAt().atZone(MunicipalTime.ZONE).toLocalDate();
        List<String> lines = new ArrayList<>(List.of(
                "発行日：" + today,
                "記録番号："
                        + String.join(
                                "、", file.records().stream().map(UUID::toString).toList())));
        lines.add(wording.note("elsewhere.case-service"));
        lines.add(wording.note("elsewhere.evaluation-service"));
        lines.add(wording.note("left-out.audit-trail"));
        return renderer.render(new PrintedFile(
                "保有個人データの開示",
                lines,
                new FormMark(file.person().value(), 1, today),
                file.sections().stream()
                        .map(section -> new PrintedFile.Section(
                                wording.of(section.table()),
                                section.items().stream()
                                        .map(item -> entries(section, item, wording))
                                        .toList()))
                        .toList()));
    }

    private static List<PrintedFile.Entry> entries(PersonFile.Section section, ObjectNode item, Wording wording) {
        return section.table().columns().stream()
                .filter(column -> item.has(column.name()))
                .map(column ->
                        new PrintedFile.Entry(wording.of(section.table(), column), text(item.path(column.name()))))
                .toList();
    }

    /** Nested values as one line per member. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(text(part)));
            return String.join("\n", parts);
        }
        if (value.isObject()) {
            List<String> parts = new ArrayList<>();
            value.properties().stream()
                    .filter(member -> !member.getValue().isNull() || ALWAYS_SAID.contains(member.getKey()))
                    .forEach(member -> parts.add(
                            member.getKey() + ": " + text(member.getValue()).replace("\n", " / ")));
            return String.join("\n", parts);
        }
        return value.isNull() ? "不明" : GUESSED_YEAR.matcher(value.asText()).replaceFirst("$1年ごろ（推定）");
    }
}
