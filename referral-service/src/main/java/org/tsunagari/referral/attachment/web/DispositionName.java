package org.tsunagari.referral.attachment.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.MyNumber;

/** A file's name in {@code Content-Disposition} (RFC 6266), where it may be Japanese (RFC 8187). */
public final class DispositionName {

    private static final Pattern EXTENDED = Pattern.compile("filename\\*=UTF-8''([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("filename=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    private static final int LONGEST = 200;
    private static final String UNNAMED = "scan";

    private DispositionName() {}

    /** The name without folders; names may say who somebody is, so that they are not taken from the URL. */
    public static String of(@Nullable String header) {
        if (header == null) {
            return UNNAMED;
        }
        Matcher extended = EXTENDED.matcher(header);
        Matcher plain = PLAIN.matcher(header);
        String named = extended.find() ? decoded(extended.group(1)) : plain.find() ? plain.group(1) : UNNAMED;
        String name = FOLDERS.matcher(named).replaceFirst("").strip();
        if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw Refused.invalid("/filename", "invalid-text");
        }
        if (MyNumber.occursIn(name)) {
            throw new Refused(CommonProblem.MY_NUMBER_REFUSED);
        }
        return name.isEmpty() ? UNNAMED : name;
    }

    /** To be saved under that name, never shown in the browser. */
    static String attachment(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Refused.invalid("/filename", "invalid-text");
        }
    }
}
