package org.tsunagari.directory.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody looks for, ready to be asked of lexemes. */
public final class TextQuery {

    private static final int SHORT = 2;

    private final List<Term> terms;

    TextQuery(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /**
     * One of the terms.
     *
     * @param katakana its letters
     * @param words its words, where the dictionary sees any
     * @param synonyms the groups that it belongs to
     */
    record Term(String katakana, List<Word> words, List<String> synonyms) {

        /** As words, or as the same run of characters, or as the same run of its reading, or as a synonym. */
        String tsquery() {
            List<String> ways = new ArrayList<>();
            boolean askable = !words.isEmpty() && words.stream().allMatch(Term::fits);
            if (askable && (katakana.codePointCount(0, katakana.length()) > SHORT || words.size() == 1)) {
                ways.add(words.stream().map(Term::word).collect(Collectors.joining(" & ", "(", ")")));
            }
            ways.add(run("p"));
            if (NormalText.isKana(katakana)) {
                ways.add(run("q"));
            }
            synonyms.forEach(group -> ways.add(Lexemes.quoted(group)));
            return "(" + String.join(" | ", ways) + ")";
        }

        /** Who types kana means the sound; who types characters means them, or the word in kana: never a homonym. */
        private static String word(Word word) {
            String base = Lexemes.quoted("w" + word.base());
            return word.isWrittenInKana()
                    ? "(" + base + " | " + Lexemes.quoted("r" + word.reading()) + ")"
                    : "(" + base + " | " + Lexemes.quoted("h" + word.reading()) + ")";
        }

        private static boolean fits(Word word) {
            return Lexemes.fits("w" + word.base()) && Lexemes.fits("r" + word.reading());
        }

        private String run(String kind) {
            List<Pairs.Pair> pairs = Pairs.of(katakana);
            if (pairs.size() == 1) {
                return Lexemes.quoted(kind + katakana) + ":*";
            }
            return pairs.subList(0, pairs.size() - 1).stream()
                    .map(pair -> Lexemes.quoted(kind + pair.letters()))
                    .collect(Collectors.joining(" <-> ", "(", ")"));
        }
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** In the notation of PostgreSQL's tsquery. */
    public String tsquery() {
        return terms.stream().map(Term::tsquery).collect(Collectors.joining(" & "));
    }

    List<Fragment> mark(String original, NormalText normal, List<Word> words, Synonyms synonyms) {
        BitSet marked = new BitSet(normal.text().length());
        for (Term term : terms) {
            markRuns(normal.katakana(), term.katakana(), marked);
            if (NormalText.isKana(term.katakana())) {
                markSounds(words, term.katakana(), marked);
            }
            Set<String> bases = term.words().stream().map(Word::base).collect(Collectors.toSet());
            Set<String> sounds = term.words().stream()
                    .filter(Word::isWrittenInKana)
                    .map(Word::reading)
                    .collect(Collectors.toSet());
            Set<String> readings = term.words().stream().map(Word::reading).collect(Collectors.toSet());
            for (Word word : words) {
                if (bases.contains(word.base())
                        || sounds.contains(word.reading())
                        || (word.isWrittenInKana() && readings.contains(word.written()))) {
                    marked.set(word.start(), word.end());
                }
            }
            for (Synonyms.Occurrence found : synonyms.in(words)) {
                if (term.synonyms().contains(found.group())) {
                    marked.set(
                            words.get(found.first()).start(),
                            words.get(found.last()).end());
                }
            }
        }
        return fragments(original, normal, marked);
    }

    private static void markRuns(String katakana, String run, BitSet marked) {
        for (int at = katakana.indexOf(run); at >= 0; at = katakana.indexOf(run, at + 1)) {
            marked.set(at, at + run.length());
        }
    }

    /** Words that together sound like it; what is in kana is found as a run of characters. */
    private static void markSounds(List<Word> words, String sound, BitSet marked) {
        for (int first = 0; first < words.size(); first++) {
            StringBuilder reading = new StringBuilder();
            boolean inKana = true;
            for (int last = first; last < words.size() && reading.length() < sound.length(); last++) {
                reading.append(words.get(last).reading());
                inKana &= words.get(last).isWrittenInKana();
                if (!inKana && reading.toString().startsWith(sound)) {
                    marked.set(words.get(first).start(), words.get(last).end());
                }
            }
        }
    }

    private static List<Fragment> fragments(String original, NormalText normal, BitSet marked) {
        List<Fragment> fragments = new ArrayList<>();
        int length = normal.text().length();
        int at = 0;
        while (at < length) {
            boolean match = marked.get(at);
            int end = match ? marked.nextClearBit(at) : marked.nextSetBit(at);
            end = end < 0 ? length : Math.min(end, length);
            String part = original.substring(normal.origin(at), normal.origin(end));
            if (!part.isEmpty()) {
                fragments.add(new Fragment(part, match));
            }
            at = end;
        }
        return fragments;
    }
}
