package org.tsunagari.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagari.kit.problem.Refused;

/** Pages by keyset: a cursor carries the last item's place, whatever characters it has. */
class PageRequestTest {

    @Test
    void without_parameters_there_are_fifty_items_from_the_beginning() {
        assertThat(PageRequest.of(null, null, 2)).isEqualTo(new PageRequest(50, java.util.Optional.empty()));
    }

    @Test
    void a_cursor_brings_back_the_place_of_the_last_item() {
        List<String> place = List.of("名張 \"市\" ?&=", "", "2026-04-01T00:00:00.123456Z");
        assertThat(PageRequest.of("7", PageRequest.cursorAfter(place), 3).after())
                .contains(place);
    }

    @Test
    void a_page_ends_before_the_row_that_only_tells_that_there_are_more() {
        PageRequest two = PageRequest.of("2", null, 1);
        Page<String> page = Page.of(List.of("a", "b", "c"), two, List::of);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(PageRequest.of("2", page.next(), 1).after()).contains(List.of("b"));
        assertThat(Page.of(List.of("a", "b"), two, List::of).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "x", "", "1.5"})
    void a_limit_that_is_none_is_refused(String limit) {
        assertThatThrownBy(() -> PageRequest.of(limit, null, 1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.type().code()).isEqualTo("invalid-parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "名", "YQ", ""})
    void a_cursor_that_is_not_ours_is_refused(String cursor) {
        assertThatThrownBy(() -> PageRequest.of(null, cursor, 2))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.type().code()).isEqualTo("invalid-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "+300000-01-01T00:00:00Z", "-9999-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void a_moment_that_no_row_can_have_is_no_place_in_a_list(String moment) {
        assertThatThrownBy(() -> PageRequest.instant(moment))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.type().code()).isEqualTo("invalid-cursor"));
    }

    @Test
    void a_name_may_have_two_lines_and_no_other_control_characters() {
        List<String> lines = List.of("見本\n診療所");
        assertThat(PageRequest.of(null, PageRequest.cursorAfter(lines), 1).after())
                .contains(lines);
        assertThatThrownBy(() -> PageRequest.of(null, PageRequest.cursorAfter(List.of("a\u0000b")), 1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.type().code()).isEqualTo("invalid-cursor"));
    }
}
