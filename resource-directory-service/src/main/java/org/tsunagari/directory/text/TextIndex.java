package org.tsunagari.directory.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns documents into lexemes, queries into what is asked of them, and names into what somebody may begin to type. */
@ApplicationScoped
public class TextIndex {

    private final JapaneseText japanese;
    private final Synonyms synonyms;

    TextIndex(JapaneseText japanese, Synonyms synonyms) {
        this.japanese = japanese;
        this.synonyms = synonyms;
    }

    /** A field of a document; {@code null} or blank is left out. */
    public record Field(@Nullable String text, Weight weight) {}

    /**
     * @param facts what is filtered by, as codes
     * @return a tsvector
     */
    public String document(List<Field> fields, List<String> facts) {
        Lexemes lexemes = new Lexemes();
        facts.forEach(fact -> lexemes.addFact("f" + fact));
        for (Field field : fields) {
            if (field.text() != null && !field.text().isBlank()) {
                add(NormalText.of(field.text()), field.weight(), lexemes);
            }
        }
        return lexemes.tsvector();
    }

    private void add(NormalText text, Weight weight, Lexemes lexemes) {
        List<Word> words = japanese.words(text);
        for (Word word : words) {
            lexemes.add("w" + word.base(), word.start(), weight);
            lexemes.add("r" + word.reading(), word.start(), weight);
            if (word.isWrittenInKana()) {
                lexemes.add("h" + word.written(), word.start(), weight);
            }
        }
        synonyms.in(words)
                .forEach(found ->
                        lexemes.add(found.group(), words.get(found.first()).start(), Weight.B));
        addPairs("p", text.katakana(), lexemes, weight);
        lexemes.endField(text.text().length());
        if (weight == Weight.A || weight == Weight.B) {
            String reading = String.join("", words.stream().map(Word::reading).toList());
            addPairs("q", reading, lexemes, weight);
            lexemes.endField(reading.length());
        }
    }

    /** The last character of a run stands alone too, for who asks for one character. */
    private static void addPairs(String kind, String katakana, Lexemes lexemes, Weight weight) {
        Pairs.of(katakana).forEach(pair -> lexemes.add(kind + pair.letters(), pair.index(), weight));
    }

    /** What is asked for: all of its terms, the runs of letters, must occur. */
    public TextQuery query(String text) {
        List<TextQuery.Term> terms = new ArrayList<>();
        for (String run : Pairs.runs(NormalText.of(text).text())) {
            List<Word> words = japanese.words(NormalText.of(run));
            terms.add(new TextQuery.Term(NormalText.katakana(run), words, List.copyOf(synonyms.groupsOf(words))));
        }
        return new TextQuery(terms);
    }

    /** How a name may begin in somebody's mouth or on the keyboard: as written and as read, from each of its words on. */
    public Set<String> beginnings(String name, @Nullable String kana) {
        Set<String> beginnings = new TreeSet<>();
        for (String one : kana == null ? new String[] {name} : new String[] {name, kana}) {
            NormalText text = NormalText.of(one);
            List<Word> words = japanese.words(text);
            beginnings.add(begin(text.katakana(), 0));
            StringBuilder reading = new StringBuilder();
            for (int i = words.size() - 1; i >= 0; i--) {
                beginnings.add(begin(text.katakana(), words.get(i).start()));
                reading.insert(0, words.get(i).reading());
                beginnings.add(reading.toString());
            }
        }
        beginnings.removeIf(String::isEmpty);
        return beginnings;
    }

    /** A name as it is read, in katakana without spaces: by its kana where they are told, else by the dictionary. */
    public String reading(String name, @Nullable String kana) {
        NormalText normal = NormalText.of(kana == null ? name : kana);
        return kana == null
                ? String.join(
                        "", japanese.words(normal).stream().map(Word::reading).toList())
                : begin(normal.katakana(), 0);
    }

    /** As {@link #beginnings} are written. */
    public static String beginning(String typed) {
        return begin(NormalText.of(typed).katakana(), 0);
    }

    private static String begin(String katakana, int from) {
        return katakana.substring(from).replaceAll("[\\s\\p{Z}・]+", "");
    }

    /** The parts of a text, those that the query asks for marked. */
    public List<Fragment> highlight(String text, TextQuery query) {
        NormalText normal = NormalText.of(text);
        return query.mark(text, normal, japanese.words(normal), synonyms);
    }
}
