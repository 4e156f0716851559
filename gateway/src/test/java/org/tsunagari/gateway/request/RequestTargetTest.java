package org.tsunagari.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever characters come together: a target that passes means the same before and after decoding and normalising. */
class RequestTargetTest {

    private static final String[] PIECES = {
        "/", "/", "/", ".", "..", "%2e", "%2F", "%5c", "%25", "%00", "%3b", ";", "\\", "a", "api", "v1", "%E5%96%AB", "%c0%af",
        "%", "%g1", "?", "#", " ", "\u3042", "\t", "~", "@", ":", "%41", "%7F", "{", "\u0000"
    };

    @RepeatedTest(2000)
    void what_passes_cannot_be_read_in_two_ways(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder target = new StringBuilder("/");
        for (int i = random.nextInt(8); i >= 0; i--) {
            target.append(PIECES[random.nextInt(PIECES.length)]);
        }
        if (RequestTarget.isClean(target.toString())) {
            String raw = target.toString().split("\\?", 2)[0];
            String decoded = URI.create(raw).getPath();
            assertThat(decoded.split("/", -1)).as("segments of %s", raw).hasSize(raw.split("/", -1).length);
            assertThat(URI.create(raw).normalize().getRawPath()).isEqualTo(raw);
            assertThat(decoded).doesNotContain("..", "\\", ";", "%", "//", "\u0000", "#", "?");
            assertThat(new String(decoded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(decoded)
                    .doesNotContain("\uFFFD");
        }
    }
}
