package org.tsunagari.directory.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts Japanese text into words (Kuromoji with the IPA dictionary, compounds cut too, particles left out). */
@ApplicationScoped
class JapaneseText {

    private final JapaneseAnalyzer analyzer = new JapaneseAnalyzer(
            null,
            JapaneseTokenizer.Mode.SEARCH,
            JapaneseAnalyzer.getDefaultStopSet(),
            JapaneseAnalyzer.getDefaultStopTags());

    List<Word> words(NormalText normal) {
        List<Word> words = new ArrayList<>();
        String katakana = normal.katakana();
        try (TokenStream tokens = analyzer.tokenStream("text", new StringReader(normal.text()))) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            ReadingAttribute reading = tokens.getAttribute(ReadingAttribute.class);
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String written = katakana.substring(offset.startOffset(), offset.endOffset());
                String read = reading.getReading();
                words.add(new Word(
                        term.toString(),
                        read == null || NormalText.isKana(written) ? written : NormalText.katakana(read),
                        written,
                        offset.startOffset(),
                        offset.endOffset()));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new IllegalStateException("text cannot be analysed", impossible);
        }
        return words;
    }
}
