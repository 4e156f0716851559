package org.tsunagari.directory.search.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The lexemes of the directory (Kuromoji's words, readings, pairs, synonyms) as Lucene's, and what is asked of them: so both
 * engines look for the same, and must find the same.
 */
final class LuceneWords {

    static final String FIELD = "words";

    private static final Pattern LEXEME = Pattern.compile("'([^']*)'(?::([0-9A-D,]+))?");
    private static final Pattern SIGN = Pattern.compile("'[^']*'(:\\*)?|<->|[&|()]");

    /** Behind a lexeme: those that begin so. */
    private static final String BEGINS = "':*";

    private LuceneWords() {}

    /** A lexeme where it stands. */
    private record Token(int position, String lexeme) {}

    /** In the order of a text. */
    static TokenStream tokens(String tsvector) {
        List<Token> tokens = new ArrayList<>();
        Matcher lexeme = LEXEME.matcher(tsvector);
        while (lexeme.find()) {
            if (lexeme.group(2) != null) {
                for (String place : lexeme.group(2).split(",", -1)) {
                    tokens.add(new Token(Integer.parseInt(place, 0, place.length() - 1, 10), lexeme.group(1)));
                }
            }
        }
        tokens.sort(Comparator.comparingInt(Token::position));
        return new Tokens(tokens.iterator());
    }

    private static final class Tokens extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final Iterator<Token> tokens;
        private int position;

        Tokens(Iterator<Token> tokens) {
            this.tokens = tokens;
        }

        @Override
        public boolean incrementToken() {
            if (!tokens.hasNext()) {
                return false;
            }
            Token token = tokens.next();
            clearAttributes();
            term.append(token.lexeme);
            increment.setPositionIncrement(token.position - position);
            position = token.position;
            return true;
        }
    }

    /** Reads PostgreSQL's notation: {@code <->} binds more than {@code &}, and that more than {@code |}. */
    static Query query(String tsquery) {
        List<String> signs =
                SIGN.matcher(tsquery).results().map(found -> found.group()).toList();
        var reading = new Reading(signs);
        Query query = reading.alternatives();
        if (reading.at < signs.size()) {
            throw new IllegalArgumentException("tsquery: " + tsquery + " (expected: to end)");
        }
        return query;
    }

    private static final class Reading {
        private final List<String> signs;
        private int at;

        Reading(List<String> signs) {
            this.signs = signs;
        }

        Query alternatives() {
            return joined("|", Occur.SHOULD, joined("&", Occur.MUST, unit()));
        }

        private Query joined(String sign, Occur occur, Query first) {
            List<Query> parts = new ArrayList<>(List.of(first));
            while (at < signs.size() && signs.get(at).equals(sign)) {
                at++;
                parts.add(sign.equals("|") ? joined("&", Occur.MUST, unit()) : unit());
            }
            if (parts.size() == 1) {
                return first;
            }
            var all = new BooleanQuery.Builder();
            parts.forEach(part -> all.add(part, occur));
            return all.build();
        }

        private Query unit() {
            if (signs.get(at).equals("(")) {
                at++;
                Query inner = alternatives();
                at++;
                return inner;
            }
            if (signs.get(at).endsWith(BEGINS)) {
                String sign = signs.get(at++);
                return new PrefixQuery(new Term(FIELD, sign.substring(1, sign.length() - BEGINS.length())));
            }
            List<String> run = new ArrayList<>(List.of(lexeme()));
            while (at < signs.size() && signs.get(at).equals("<->")) {
                at++;
                run.add(lexeme());
            }
            return run.size() == 1
                    ? new TermQuery(new Term(FIELD, run.getFirst()))
                    : new PhraseQuery(FIELD, run.toArray(String[]::new));
        }

        private String lexeme() {
            String sign = signs.get(at++);
            return sign.substring(1, sign.length() - 1);
        }
    }
}
