package org.tsunagari.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.kit.problem.CommonProblem;

/** Guarantee 22: what is not exactly the JSON that was agreed on is refused, never guessed at. */
class Guarantee22StrictJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    Guarantee22StrictJsonTest() {
        new StrictJson().customize(json);
    }

    private record Note(
            @Nullable String text, int count, @Nullable List<Note> inner) {}

    @Test
    void plain_text_with_line_breaks_and_any_script_is_kept_as_it_is() throws Exception {
        String text = "一行目\n二行目\t𠮷野家 👪 é";
        assertThat(json.readValue(json.writeValueAsString(new Note(text, 1, null)), Note.class)
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\",\"text\":\"b\",\"count\":1}",
                "{\"text\":\"a\",\"count\":1,\"unknown\":2}",
                "{\"text\":\"a\",\"count\":1} {}",
                "{\"text\":\"a\",\"count\":1",
                "{\"text\":\"a\",\"count\":1.5}",
                "{\"text\":\"a\",\"count\":\"1\"}",
                "{\"text\":\"a\",\"count\":null}",
                "{\"text\":1,\"count\":1}",
                "{\"text\":true,\"count\":1}",
                "{\"text\":\"a\",\"count\":99999999999999999999999999999999999999999999}",
                "{'text':'a','count':1}",
                "{\"text\":\"a\",/*comment*/\"count\":1}",
                "NaN"
            })
    void another_shape_is_refused(String body) {
        assertThatThrownBy(() -> json.readValue(body, Note.class)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u0000", "\\ud800", "\\udc00\\ud800", "\\u0007", "\\u007f", "\\u0085", "\\ufffe", "\\uffff"})
    void characters_that_no_text_has_are_refused_without_quoting_them(String escape) {
        assertThatThrownBy(() -> json.readValue("{\"text\":\"見本" + escape + "\",\"count\":1}", Note.class))
                .isInstanceOfSatisfying(RefusedText.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(CommonProblem.INVALID_TEXT);
                    assertThat(refused.getOriginalMessage()).doesNotContain("見本");
                });
    }

    @Test
    void a_body_deeper_than_any_of_ours_is_refused() {
        String deep = "{\"count\":1,\"inner\":[".repeat(40);
        assertThatThrownBy(() -> json.readValue(deep, Note.class))
                .hasRootCauseInstanceOf(StreamConstraintsException.class);
    }

    @Test
    void a_text_longer_than_any_of_ours_is_refused() {
        String body = "{\"count\":1,\"text\":\"" + "長".repeat(StrictJson.MAX_TEXT + 1) + "\"}";
        assertThatThrownBy(() -> json.readValue(body, Note.class))
                .hasRootCauseInstanceOf(StreamConstraintsException.class);
    }
}
