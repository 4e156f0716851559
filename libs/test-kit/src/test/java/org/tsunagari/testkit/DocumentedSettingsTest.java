package org.tsunagari.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever runs an installation finds every setting in one table of {@code docs/operations.md}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentedSettingsTest {

    private static final Path ROOT = Path.of(System.getProperty("tsunagari.root", ""));
    private static final List<String> MODULES = List.of(
            "libs/service-kit",
            "referral-service",
            "case-service",
            "resource-directory-service",
            "evaluation-service",
            "gateway");

    /** What a service is by its build, and no operator says otherwise. */
    private static final Set<String> FIXED = Set.of(
            "TSUNAGARI_DATABASE",
            "TSUNAGARI_EVENTS_SERVICE",
            "TSUNAGARI_EVENTS_OWNS_CONSENTS",
            "TSUNAGARI_CONSENT_PROJECTION");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| .*$");
    private static final Pattern VARIABLE = Pattern.compile("`(TSUNAGARI_[A-Z0-9_]+)");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(tsunagari\\.[a-z0-9.-]+|TSUNAGARI_[A-Z0-9_]+)");
    private static final Pattern PROPERTY = Pattern.compile("name = \"(tsunagari\\.[a-z0-9.-]+)\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern MAPPING =
            Pattern.compile("@ConfigMapping\\(prefix = \"(tsunagari[^\"]*)\"\\)\\s*(?:public )?interface (\\w+)");
    private static final Pattern PART =
            Pattern.compile("\\binterface (\\w+) \\{|([\\w<>, ]+) (\\w+)\\(\\);|\"[^\"]*\"|[{}]");

    /** Names of variables; one that ends with {@code _} goes on with what the operator names. */
    private final Set<String> read = new TreeSet<>();

    /** Settings that are given by another name: {@code tsunagari.events.kafka} by {@code TSUNAGARI_KAFKA}. */
    private final Set<String> passedOn = new TreeSet<>();

    private final Set<String> documented = VARIABLE.matcher(ROW.matcher(text(ROOT.resolve("docs/operations.md")))
                    .results()
                    .map(row -> row.group())
                    .collect(Collectors.joining("\n")))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    DocumentedSettingsTest() {
        for (String module : MODULES) {
            files(ROOT.resolve(module).resolve("src/main"), ".properties").forEach(this::readSettings);
            files(ROOT.resolve(module).resolve("src/main"), ".java").forEach(this::readCode);
        }
    }

    @Test
    void every_setting_that_is_read_stands_in_the_table() {
        assertThat(read)
                .contains("TSUNAGARI_ISSUER", "TSUNAGARI_GATEWAY_LIMITS_IN_FLIGHT_PER_CALLER")
                .filteredOn(name -> !passedOn.contains(name) && !FIXED.contains(name))
                .allMatch(name -> isAmong(documented, name), "stands in the table of docs/operations.md");
    }

    @Test
    void nothing_stands_in_the_table_that_nobody_reads() {
        assertThat(documented).allMatch(name -> isAmong(read, name), "is read by a service");
    }

    private static boolean isAmong(Set<String> names, String name) {
        return names.contains(name)
                || names.stream().anyMatch(prefix -> prefix.endsWith("_") && name.startsWith(prefix));
    }

    private void readSettings(Path file) {
        Properties settings = new Properties();
        try {
            settings.load(new StringReader(text(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        settings.forEach((name, value) -> {
            String key = name.toString().replaceFirst("^%\\w+\\.", "");
            List<String> references = REFERENCE
                    .matcher(value.toString())
                    .results()
                    .map(found -> variable(found.group(1)))
                    .toList();
            read.addAll(references);
            if (key.startsWith("tsunagari.")) {
                read.add(variable(key));
                if (!references.isEmpty()) {
                    passedOn.add(variable(key));
                }
            }
        });
    }

    private void readCode(Path file) {
        String code = COMMENT.matcher(text(file)).replaceAll("");
        PROPERTY.matcher(code).results().forEach(found -> read.add(variable(found.group(1))));
        Matcher mappings = MAPPING.matcher(code);
        if (mappings.find()) {
            Map<String, Map<String, String>> members = members(code);
            do {
                add(variable(mappings.group(1)), members.getOrDefault(mappings.group(2), Map.of()), members);
            } while (mappings.find());
        }
    }

    private void add(String prefix, Map<String, String> mapping, Map<String, Map<String, String>> nested) {
        mapping.forEach((member, type) -> {
            String name = prefix + "_" + variable(member.replaceAll("([A-Z])", "-$1"));
            Map<String, String> group = nested.get(type.replaceFirst("^Optional<(\\w+)>$", "$1"));
            if (group != null) {
                add(name, group, nested);
            } else {
                read.add(type.startsWith("Map<") ? name + "_" : name);
            }
        });
    }

    /** The interfaces of a file, each with its members and their types. */
    private static Map<String, Map<String, String>> members(String code) {
        Map<String, Map<String, String>> interfaces = new HashMap<>();
        Deque<String> within = new ArrayDeque<>();
        Matcher part = PART.matcher(code);
        while (part.find()) {
            switch (part.group().charAt(part.group().length() - 1)) {
                case '{' -> within.push(part.group(1) == null ? "" : part.group(1));
                case '}' -> within.pop();
                case ';' ->
                    interfaces
                            .computeIfAbsent(within.getFirst(), name -> new HashMap<>())
                            .put(part.group(3), part.group(2).strip());
                default -> {
                    // a text: its braces are none
                }
            }
        }
        return interfaces;
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(ending)).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
