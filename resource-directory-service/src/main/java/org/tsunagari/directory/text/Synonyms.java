package org.tsunagari.directory.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Words that mean the same to whoever looks for something: a line of {@code search/synonyms.txt} is a group. A member is
 * found as a sequence of whole words, so that カフェ is not found in カフェイン.
 */
@ApplicationScoped
class Synonyms {

    private static final String FILE = "/search/synonyms.txt";

    private static final List<String> CONTEXTS = List.of("%", "%です", "この%で", "見本の%", "%さんが", "%と本");

    /** Members by their first word, each word as it is read. */
    private final Map<String, List<Member>> byFirstWord = new HashMap<>();

    Synonyms(JapaneseText text) {
        List<String> lines = lines();
        for (int group = 0; group < lines.size(); group++) {
            String name = "y" + group;
            for (String member : lines.get(group).split(",", -1)) {
                for (List<String> readings : readings(text, member.strip())) {
                    byFirstWord
                            .computeIfAbsent(readings.getFirst(), key -> new ArrayList<>())
                            .add(new Member(readings, name));
                }
            }
        }
    }

    /** A word is cut by what stands around it: 八百屋 alone into three words, in a sentence it is one. */
    private static Set<List<String>> readings(JapaneseText text, String member) {
        Set<List<String>> all = new LinkedHashSet<>();
        for (String context : CONTEXTS) {
            int start = context.indexOf('%');
            int end = start + NormalText.of(member).text().length();
            List<Word> words = text.words(NormalText.of(context.replace("%", member))).stream()
                    .filter(word -> word.start() >= start && word.end() <= end)
                    .toList();
            if (!words.isEmpty()
                    && words.getFirst().start() == start
                    && words.getLast().end() == end) {
                all.add(words.stream().map(Word::reading).toList());
            }
        }
        return all;
    }

    private record Member(List<String> readings, String group) {}

    /**
     * A member that occurs.
     *
     * @param first index of its first word
     * @param last index of its last word
     */
    record Occurrence(String group, int first, int last) {}

    List<Occurrence> in(List<Word> words) {
        List<Occurrence> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (Member member : byFirstWord.getOrDefault(words.get(i).reading(), List.of())) {
                if (begins(member, words, i)) {
                    found.add(new Occurrence(
                            member.group(), i, i + member.readings().size() - 1));
                }
            }
        }
        return found;
    }

    /** The groups that a term as a whole belongs to. */
    Set<String> groupsOf(List<Word> term) {
        Set<String> groups = new LinkedHashSet<>();
        for (Occurrence occurrence : in(term)) {
            if (occurrence.first() == 0 && occurrence.last() == term.size() - 1) {
                groups.add(occurrence.group());
            }
        }
        return groups;
    }

    private static boolean begins(Member member, List<Word> words, int from) {
        if (from + member.readings().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < member.readings().size(); i++) {
            if (!member.readings().get(i).equals(words.get(from + i).reading())) {
                return false;
            }
        }
        return true;
    }

    private static List<String> lines() {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Synonyms.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
