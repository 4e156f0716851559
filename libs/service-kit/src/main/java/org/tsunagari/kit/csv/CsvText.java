package org.tsunagari.kit.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a CSV file as text. Spreadsheets in Japan write UTF-8 with a byte order mark, UTF-8 without, or Shift_JIS
 * in Microsoft's form (with ①, 髙 and 﨑); what is neither is refused rather than guessed at.
 */
final class CsvText {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private CsvText() {}

    /** @param declared charset of the Content-Type; without one UTF-8 is tried first, because it is hardly met by chance */
    static String decode(byte[] bytes, @Nullable String declared) {
        if (declared == null) {
            String utf8 = strictly(bytes, StandardCharsets.UTF_8);
            return withoutMark(utf8 == null ? required(strictly(bytes, SHIFT_JIS)) : utf8);
        }
        return withoutMark(required(strictly(bytes, charset(declared))));
    }

    private static Charset charset(String declared) {
        return switch (declared.toLowerCase(java.util.Locale.ROOT)) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "shift_jis", "shift-jis", "sjis", "windows-31j", "ms932", "cp932" -> SHIFT_JIS;
            default -> throw new CsvUnreadable(CsvUnreadable.Fault.UNKNOWN_CHARSET);
        };
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            return null;
        }
    }

    private static String required(@Nullable String text) {
        if (text == null) {
            throw new CsvUnreadable(CsvUnreadable.Fault.WRONG_CHARSET);
        }
        return text;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
