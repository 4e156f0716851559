package org.tsunagari.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever characters come together: a target that passes means the same before and after decoding and normalising. */
class RequestTargetTest {

    private static final String[] PIECES = {
        "/",
        "/",
        "/",
        ".",
        "..",
        "%2e",
        "%2F",
        "%5c",
        "%25",
        "%00",
        "%3b",
        ";",
        "\\",
        "a",
        "api",
        "v1",
        "%E5%96%AB",
        "%c0%af",
        "%",
        "%g1",
        "?",
        "#",
        " ",
        "\u3042",
        "\t",
        "~",
        "@",
        ":",
        "%41",
        "%7F",
        "{",
        "\u0000"
    };

    @Test
    void what_passes_cannot_be_read_in_two_ways() {
        int passed = 0;
        for (int seed = 0; seed < 50_000; seed++) {
            String target = target(new Random(seed));
            if (RequestTarget.isClean(target)) {
                passed++;
                assertThat(isUnambiguous(target.split("\\?", 2)[0]))
                        .as("seed %d: %s", seed, target)
                        .isTrue();
            }
        }
        assertThat(passed).isPositive();
    }

    private static String target(Random random) {
        StringBuilder target = new StringBuilder("/");
        for (int i = random.nextInt(8); i >= 0; i--) {
            target.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return target.toString();
    }

    private static boolean isUnambiguous(String raw) {
        String decoded = URI.create(raw).getPath();
        List<String> segments = List.of(decoded.split("/", -1));
        return segments.size() == raw.split("/", -1).length
                && URI.create(raw).normalize().getRawPath().equals(raw)
                && !segments.contains(".")
                && !segments.contains("..")
                && !segments.subList(1, segments.size() - 1).contains("")
                && decoded.chars().noneMatch(c -> "\\;%#?\uFFFD".indexOf(c) >= 0 || Character.isISOControl(c));
    }
}
