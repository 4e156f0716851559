package org.tsunagari.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * Says at each operation who may ever do it: from {@code openapi/access-matrix.csv}, which a service's test holds against every
 * answer that everybody gets (guarantee 5).
 */
final class Callers {

    /** What the accounts of the columns stand for; the others are there for the test only. */
    private static final Map<String, String> WHO = new LinkedHashMap<>();

    static {
        WHO.put("referrer", "referrer");
        WHO.put("hospital-system", "partner-system");
        WHO.put("coordinator", "coordinator");
        WHO.put("link-worker", "link-worker");
        WHO.put("conference-member", "conference-member");
        WHO.put("resident", "resident");
        WHO.put("directory-editor", "directory-editor");
        WHO.put("analyst", "analyst");
        WHO.put("operator", "operator");
    }

    /** A role that is refused as such, or nobody who is known. */
    private static final Pattern NEVER = Pattern.compile("401|403");

    private final Map<String, String> said;

    private Callers(Map<String, String> said) {
        this.said = said;
    }

    /** @param lines of the table, none where a service has no such table */
    static Callers of(Stream<String> lines) {
        List<String[]> rows = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(",", -1))
                .toList();
        Map<String, String> said = new LinkedHashMap<>();
        for (String[] row : rows.isEmpty() ? rows : rows.subList(1, rows.size())) {
            said.put(row[0] + " " + row[1], words(rows.getFirst(), row));
        }
        return new Callers(said);
    }

    private static String words(String[] accounts, String[] answers) {
        Map<String, String> answerTo = new LinkedHashMap<>();
        for (int column = 2; column < accounts.length; column++) {
            answerTo.put(accounts[column].strip(), answers[column].strip());
        }
        if (!NEVER.matcher(answerTo.getOrDefault("anonymous", "401")).matches()) {
            return "everybody, without a token";
        }
        List<String> may = new ArrayList<>();
        WHO.forEach((account, role) -> {
            if (answerTo.containsKey(account)
                    && !NEVER.matcher(answerTo.get(account)).matches()) {
                may.add("`" + role + "`");
            }
        });
        boolean all = WHO.keySet().stream().filter(answerTo::containsKey).count() == may.size();
        return all ? "every role" : may.isEmpty() ? "our own services" : String.join(", ", may);
    }

    void name(String path, HttpMethod method, Operation operation) {
        String who = said.get(method + " " + path);
        if (who != null) {
            String description = operation.getDescription() == null
                    ? ""
                    : operation.getDescription().strip() + "\n\n";
            operation.setDescription(description + "**For** " + who + ".");
        }
    }
}
