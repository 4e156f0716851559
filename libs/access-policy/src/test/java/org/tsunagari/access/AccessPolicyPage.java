package org.tsunagari.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the table of the code as Markdown. */
final class AccessPolicyPage {

    private AccessPolicyPage() {}

    static String tables() {
        StringBuilder page = new StringBuilder();
        page.append("**Who may do what on a record** (what is not listed is refused)\n\n");
        page.append(table(
                List.of("Role", "Relation to the record", "Lawful because", "May", "For the purpose", "Sees at most"),
                AccessTable.RULES.stream().map(AccessPolicyPage::row).toList()));
        page.append(
                        "\n**Which data may be read, role by role** (● on the own record or as the person, ○ as far as the person ")
                .append("agreed, C at a support conference, E in an emergency)\n\n");
        page.append(table(
                categoryHeader(),
                Stream.of(Role.values()).flatMap(AccessPolicyPage::categories).toList()));
        page.append("\n**Operations that concern no person**\n\n");
        page.append(table(
                List.of("Operation", "Roles"),
                AccessTable.IMPERSONAL.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> List.of(code(entry.getKey()), roles(entry.getValue())))
                        .toList()));
        return page.append('\n').toString();
    }

    private static List<String> row(AccessRule rule) {
        return List.of(
                rule.role().code(),
                code(rule.relation()),
                code(rule.basis()),
                codes(rule.operations()),
                codes(rule.purposes()),
                codes(rule.categories()));
    }

    private static List<String> categoryHeader() {
        List<String> header = new ArrayList<>(List.of("Role", "Relation"));
        Stream.of(DataCategory.values()).map(AccessPolicyPage::code).forEach(header::add);
        return header;
    }

    /** A line for each relation of the role, or one empty line for a role that sees nothing. */
    private static Stream<List<String>> categories(Role role) {
        List<Relation> relations = AccessTable.RULES.stream()
                .filter(rule -> rule.role() == role)
                .map(AccessRule::relation)
                .distinct()
                .toList();
        return relations.isEmpty()
                ? Stream.of(cells(role, "", category -> ""))
                : relations.stream()
                        .map(relation -> cells(role, code(relation), category -> signs(role, relation, category)));
    }

    private static List<String> cells(Role role, String relation, Function<DataCategory, String> content) {
        List<String> cells = new ArrayList<>(List.of(role.code(), relation));
        Stream.of(DataCategory.values()).map(content).forEach(cells::add);
        return cells;
    }

    private static String signs(Role role, Relation relation, DataCategory category) {
        return AccessTable.RULES.stream()
                .filter(rule -> rule.role() == role && rule.relation() == relation)
                .filter(rule -> rule.operations().contains(Operation.READ)
                        && rule.categories().contains(category))
                .map(rule -> sign(rule.basis()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .collect(Collectors.joining(" "));
    }

    private static String sign(LegalBasis basis) {
        return switch (basis) {
            case SELF, OWN_RECORD -> "●";
            case CONSENT -> "○";
            case SUPPORT_CONFERENCE -> "C";
            case EMERGENCY -> "E";
        };
    }

    private static String roles(Set<Role> roles) {
        return roles.size() == Role.values().length
                ? "everybody who is signed in"
                : roles.stream().sorted().map(Role::code).collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> String codes(Set<E> values) {
        return values.stream()
                .sorted(Comparator.naturalOrder())
                .map(AccessPolicyPage::code)
                .collect(Collectors.joining(", "));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String table(List<String> header, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(line(header));
        table.append(line(header.stream().map(cell -> "---").toList()));
        rows.forEach(row -> table.append(line(row)));
        return table.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
