package org.tsunagari.directory.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Japanese text as lexemes: words in their base form ({@code w}), their readings in katakana ({@code r}), and pairs of
 * characters ({@code p}) for terms too short to be words. Index and query use the same analysis, so what a person types
 * in hiragana, half width or kanji finds what was written otherwise.
 */
@ApplicationScoped
public class JapaneseText {

    private static final int KATAKANA_MINUS_HIRAGANA = 'ア' - 'あ';
    private static final int SHORT = 2;

    private final JapaneseAnalyzer analyzer = new JapaneseAnalyzer(
            null,
            JapaneseTokenizer.Mode.SEARCH,
            JapaneseAnalyzer.getDefaultStopSet(),
            JapaneseAnalyzer.getDefaultStopTags());

    /** A word as written, and as read. */
    private record Word(String base, String reading) {}

    /** What a resource is found by. */
    public Set<String> lexemes(@Nullable String... texts) {
        Set<String> lexemes = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                String normal = normal(text);
                for (Word word : words(normal)) {
                    lexemes.add("w" + word.base());
                    lexemes.add("r" + word.reading());
                }
                addPairs(katakana(normal), lexemes);
            }
        }
        return lexemes;
    }

    /**
     * A query over lexemes in PostgreSQL's notation: all words must occur, each as written or as read, or as the same run
     * of characters.
     */
    public String query(String text) {
        String normal = normal(text);
        List<String> terms = new ArrayList<>();
        for (String part : normal.split("\\s+")) {
            List<String> pairs = pairsOf(katakana(part));
            List<String> words = words(part).stream()
                    .map(word -> "(" + quoted("w" + word.base()) + "|" + quoted("r" + word.reading()) + ")")
                    .toList();
            String asCharacters = pairs.isEmpty()
                    ? prefix("p" + katakana(part))
                    : String.join("&", pairs.stream().map(JapaneseText::quoted).toList());
            if (!part.isEmpty()) {
                terms.add(
                        words.isEmpty() || part.length() <= SHORT
                                ? "(" + asCharacters + ")"
                                : "((" + String.join("&", words) + ")|(" + asCharacters + "))");
            }
        }
        return String.join("&", terms);
    }

    private List<Word> words(String normal) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", new StringReader(normal))) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            ReadingAttribute reading = tokens.getAttribute(ReadingAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String base = term.toString();
                String read = reading.getReading();
                words.add(new Word(clean(base), clean(katakana(read == null ? base : read))));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new IllegalStateException("text cannot be analysed", impossible);
        }
        return words;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String katakana(String text) {
        StringBuilder katakana = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            katakana.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + KATAKANA_MINUS_HIRAGANA) : c);
        }
        return katakana.toString();
    }

    private static void addPairs(String text, Set<String> lexemes) {
        for (String part : text.split("[\\s\\p{Punct}、。・「」『』()]+")) {
            lexemes.addAll(pairsOf(part));
            if (!part.isEmpty()) {
                lexemes.add("p" + clean(part.substring(part.length() - 1)));
            }
        }
    }

    private static List<String> pairsOf(String text) {
        String plain = clean(text);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + SHORT <= plain.length(); i++) {
            pairs.add("p" + plain.substring(i, i + SHORT));
        }
        return pairs;
    }

    /** Without what would end a lexeme. */
    private static String clean(String text) {
        return text.replaceAll("[\\s'\\\\]", "");
    }

    private static String quoted(String lexeme) {
        return "'" + clean(lexeme) + "'";
    }

    private static String prefix(String lexeme) {
        return quoted(lexeme) + ":*";
    }
}
