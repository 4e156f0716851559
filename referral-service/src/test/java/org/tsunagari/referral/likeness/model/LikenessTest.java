package org.tsunagari.referral.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tsunagari.referral.likeness.model.DescriptionFixture.aPerson;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsunagari.events.vocabulary.Sex;

/** All persons are invented. */
class LikenessTest {

    private static final DescriptionFixture HANAKO = aPerson();

    @ParameterizedTest
    @EnumSource(Field.class)
    void the_probabilities_of_a_field_sum_to_one_in_each_class(Field field) {
        assertThat(sum(field, Level::ifSame)).isCloseTo(1, within(1e-9));
        assertThat(sum(field, Level::ifHousehold)).isCloseTo(1, within(1e-9));
        assertThat(sum(field, Level::ifStranger)).isCloseTo(1, within(1e-9));
    }

    private static double sum(Field field, ToDoubleFunction<Level> probability) {
        return Stream.of(Level.values())
                .filter(level -> level.field() == field)
                .mapToDouble(probability)
                .sum();
    }

    @Test
    void the_same_description_is_beyond_doubt() {
        assertThat(HANAKO.to(HANAKO).isBeyondDoubt()).isTrue();
        assertThat(HANAKO.to(HANAKO).same()).isGreaterThan(0.999);
    }

    @Test
    void one_person_with_old_kanji_half_width_kana_and_another_telephone_is_recognised() {
        Likeness likeness =
                HANAKO.called("髙田 濵子", "ﾀｶﾀﾞ ﾊﾏｺ").phone("090-0000-7777").to(HANAKO.called("高田 浜子", "たかだ はまこ"));

        assertThat(likeness.evidence()).contains(Level.FAMILY_NAME_SAME, Level.GIVEN_NAME_SAME, Level.PHONE_DIFFERENT);
        assertThat(likeness.isLikelySame()).isTrue();
    }

    @Test
    void somebody_who_moved_and_has_another_number_is_likely_the_same_but_a_person_must_look() {
        Likeness likeness = HANAKO.to(HANAKO.living("三重県津市見本7-7").phone("059-000-7777"));

        assertThat(likeness.isLikelySame()).isTrue();
        assertThat(likeness.isBeyondDoubt()).isFalse();
    }

    @Test
    void the_right_year_of_the_wrong_era_is_recognised_as_a_slip() {
        Likeness likeness = HANAKO.to(HANAKO.born("1927-04-02"));

        assertThat(likeness.evidence()).contains(Level.BIRTH_DATE_OTHER_ERA);
        assertThat(likeness.isLikelySame()).isTrue();
        assertThat(likeness.isBeyondDoubt()).isFalse();
    }

    @Test
    void twins_at_home_are_one_household_and_not_likely_one_person() {
        Likeness likeness = HANAKO.to(HANAKO.called("見本 月子", "ミホン ツキコ"));

        assertThat(likeness.isLikelySame()).isFalse();
        assertThat(likeness.household()).isGreaterThan(likeness.same());
    }

    @Test
    void a_couple_is_a_household() {
        Likeness likeness =
                HANAKO.to(HANAKO.called("見本 太郎", "ミホン タロウ").born("1938-11-30").sex(Sex.MALE));

        assertThat(likeness.isPossiblySame()).isFalse();
        assertThat(likeness.household()).isGreaterThan(0.99);
    }

    @Test
    void namesakes_are_strangers() {
        Likeness likeness = HANAKO.to(HANAKO.born("1952-08-19").living("名張市別町9").phone("0595-00-9999"));

        assertThat(likeness.isPossiblySame()).isFalse();
    }

    @Test
    void a_married_name_does_not_hide_a_person() {
        Likeness likeness = HANAKO.to(HANAKO.called("別家 花子", "ベッケ ハナコ").living("名張市別町9"));

        assertThat(likeness.isPossiblySame()).isTrue();
    }

    @Test
    void a_name_without_a_space_is_parted_like_the_other() {
        Likeness likeness = HANAKO.to(HANAKO.called("見本花子", "ミホンハナコ"));

        assertThat(likeness.evidence()).contains(Level.FAMILY_NAME_SAME, Level.GIVEN_NAME_SAME);
    }

    @Test
    void what_one_of_the_two_does_not_know_says_nothing() {
        Likeness likeness = HANAKO.to(HANAKO.withoutPhone().living("").sex(Sex.UNKNOWN));

        assertThat(likeness.evidence()).extracting(Level::field).doesNotContain(Field.PHONE, Field.ADDRESS, Field.SEX);
    }

    @Test
    void likeness_has_no_direction() {
        Likeness one = HANAKO.to(HANAKO.called("見本はな子", "ミホンハナコ").born("1941-02-04"));
        Likeness other = HANAKO.called("見本はな子", "ミホンハナコ").born("1941-02-04").to(HANAKO);

        assertThat(one.evidence()).isEqualTo(other.evidence());
        assertThat(one.evidence()).contains(Level.BIRTH_DATE_TURNED);
    }

    @Test
    void a_description_tells_nothing_when_printed() {
        assertThat(HANAKO.build().toString()).doesNotContain("見本");
    }
}
