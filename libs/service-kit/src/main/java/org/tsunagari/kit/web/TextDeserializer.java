package org.tsunagari.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.tsunagari.kit.problem.CommonProblem;

/**
 * Text from outside: no NUL, no control characters but line breaks and tabs, no lone surrogates, none of the two that
 * no XML can carry (U+FFFE, U+FFFF), no My Number.
 */
final class TextDeserializer extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    TextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null) {
            if (!isWellFormed(text)) {
                throw new RefusedText(parser, CommonProblem.INVALID_TEXT);
            }
            if (MyNumber.occursIn(text)) {
                throw new RefusedText(parser, CommonProblem.MY_NUMBER_REFUSED);
            }
        }
        return text;
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)
                    || c >= '\ufffe'
                    || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                return false;
            }
        }
        return true;
    }
}
