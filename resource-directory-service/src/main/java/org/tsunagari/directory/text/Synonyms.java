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
import java.util.stream.IntStream;

/**
 * Words that mean the same to whoever looks for something: a line of {@code search/synonyms.txt} is a group. A member is
 * found as a sequence of whole words, so that カフェ is not found in カフェイン; and as it is written or in kana, so that
 * 理容 is not found in 利用, which sounds the same.
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
                for (List<Part> parts : cut(text, member.strip())) {
                    byFirstWord
                            .computeIfAbsent(parts.getFirst().reading(), key -> new ArrayList<>())
                            .add(new Member(parts, name));
                }
            }
        }
    }

    /** A word is cut by what stands around it: 八百屋 alone into three words, in a sentence it is one. */
    private static Set<List<Part>> cut(JapaneseText text, String member) {
        Set<List<Part>> all = new LinkedHashSet<>();
        for (String context : CONTEXTS) {
            int start = context.indexOf('%');
            int end = start + NormalText.of(member).text().length();
            List<Word> words = text.words(NormalText.of(context.replace("%", member))).stream()
                    .filter(word -> word.start() >= start && word.end() <= end)
                    .toList();
            if (!words.isEmpty()
                    && words.getFirst().start() == start
                    && words.getLast().end() == end) {
                all.add(words.stream()
                        .map(word -> new Part(word.base(), word.reading(), word.isWrittenInKana()))
                        .toList());
            }
        }
        return all;
    }

    /** A word of a member. */
    private record Part(String base, String reading, boolean inKana) {

        boolean is(Word word) {
            return reading.equals(word.reading()) && (base.equals(word.base()) || inKana || word.isWrittenInKana());
        }
    }

    private record Member(List<Part> parts, String group) {}

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
                    found.add(
                            new Occurrence(member.group(), i, i + member.parts().size() - 1));
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
        int size = member.parts().size();
        return from + size <= words.size()
                && IntStream.range(0, size).allMatch(i -> member.parts().get(i).is(words.get(from + i)));
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
