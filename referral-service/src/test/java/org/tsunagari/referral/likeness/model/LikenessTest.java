package org.tsunagari.referral.likeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tsunagari.referral.likeness.model.DescriptionFixture.aPerson;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsunagari.events.vocabulary.Sex;

/** All persons are invented. */
class LikenessTest {

    private static final DescriptionFixture HANAKO = aPerson();

    @ParameterizedTest
    @EnumSource(Level.class)
    void the_probabilities_of_a_field_sum_to_one_in_each_class_however_much_of_it_is_known(Level level) {
        assertThat(sum(level, Level::ifSame)).isCloseTo(1, within(1e-9));
        assertThat(sum(level, Level::ifHousehold)).isCloseTo(1, within(1e-9));
        assertThat(sum(level, Level::ifStranger)).isCloseTo(1, within(1e-9));
    }

    private static double sum(Level level, ToDoubleFunction<Level> probability) {
        return Stream.of(Level.values())
                .filter(other -> other.field() == level.field() && other.scale() == level.scale())
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

    @ParameterizedTest
    @CsvSource({"優希, ユウキ, 由紀, ユキ", "浩司, コウジ, 小次, コジ", "京子, キョウコ, 清子, キヨコ"})
    void twins_whose_names_differ_by_a_long_vowel_are_not_one_person_while_nobody_looks(
            String one, String reading, String other, String otherReading) {
        Likeness likeness =
                HANAKO.called("見本 " + one, "ミホン " + reading).to(HANAKO.called("見本 " + other, "ミホン " + otherReading));

        assertThat(likeness.isBeyondDoubt()).isFalse();
        assertThat(likeness.isLikelySame()).isTrue();
    }

    @Test
    void one_given_name_is_beyond_doubt_where_it_is_written_or_read_alike() {
        DescriptionFixture yuko = HANAKO.called("見本 優子", "ミホン ユウコ");

        assertThat(yuko.to(HANAKO.called("見本 優子", "みほん ゆーこ")).isBeyondDoubt()).isTrue();
        assertThat(yuko.to(HANAKO.called("見本 裕子", "ﾐﾎﾝ ﾕｳｺ")).isBeyondDoubt()).isTrue();
        assertThat(yuko.to(HANAKO.called("見本 裕子", "ミホン ユーコ")).isBeyondDoubt()).isFalse();
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

        assertThat(likeness.evidence()).contains(Level.PHONE_NOT_KNOWN, Level.ADDRESS_NOT_KNOWN, Level.SEX_NOT_KNOWN);
        assertThat(likeness.same())
                .isEqualTo(new Likeness(
                                likeness.evidence().stream()
                                        .filter(level -> level.scale() != Level.Scale.NOTHING)
                                        .toList(),
                                likeness.oneGivenName())
                        .same());
    }

    @Test
    void by_the_name_alone_nobody_is_likely_the_same_not_even_of_about_one_age() {
        DescriptionFixture named =
                HANAKO.bornOnADayThatNobodyKnows().withoutPhone().living("");

        assertThat(named.to(HANAKO).isLikelySame()).isFalse();
        assertThat(named.to(HANAKO).isPossiblySame()).isTrue();
        assertThat(named.born("1944~").to(HANAKO).evidence()).contains(Level.BIRTH_YEAR_NEAR);
        assertThat(named.born("1944~").to(HANAKO).same()).isGreaterThan(Likeness.LIKELY);
        assertThat(named.born("1944~").to(HANAKO).isLikelySame()).isFalse();
        assertThat(named.living("三重県名張市見本町1-2-3").to(HANAKO).isLikelySame()).isTrue();
    }

    @Test
    void of_a_date_of_birth_as_much_is_compared_as_both_know() {
        assertThat(HANAKO.born("1941-04").to(HANAKO).evidence()).contains(Level.BIRTH_MONTH_SAME);
        assertThat(HANAKO.born("1941-05").to(HANAKO).evidence()).contains(Level.BIRTH_MONTH_DIFFERENT);
        assertThat(HANAKO.born("1941").to(HANAKO.born("1941-05")).evidence()).contains(Level.BIRTH_YEAR_SAME);
        assertThat(HANAKO.born("1942").to(HANAKO).evidence()).contains(Level.BIRTH_YEAR_DIFFERENT);
        assertThat(HANAKO.born("1949~").to(HANAKO).evidence()).contains(Level.BIRTH_YEAR_OFF);
        assertThat(HANAKO.born("1952~").to(HANAKO).evidence()).contains(Level.BIRTH_YEAR_FAR);
    }

    @Test
    void a_name_whose_reading_one_of_the_two_does_not_know_is_compared_as_written() {
        assertThat(HANAKO.called("見本 花子", "").to(HANAKO).evidence())
                .contains(Level.FAMILY_NAME_WRITTEN_SAME, Level.GIVEN_NAME_WRITTEN_SAME);
        assertThat(HANAKO.called("見本 月子", "").to(HANAKO).evidence()).contains(Level.GIVEN_NAME_WRITTEN_DIFFERENT);
        assertThat(HANAKO.called("見本 花子", "").to(HANAKO).isBeyondDoubt()).isFalse();
    }

    @Test
    void a_name_in_kana_is_its_own_reading_and_tells_nothing_beside_kanji_without_one() {
        assertThat(HANAKO.called("みほん はなこ", "").to(HANAKO).evidence())
                .contains(Level.FAMILY_NAME_SAME_READING, Level.GIVEN_NAME_SAME_READING);
        assertThat(HANAKO.called("みほん はなこ", "").to(HANAKO.called("見本 花子", "")).evidence())
                .contains(Level.FAMILY_NAME_NOT_KNOWN, Level.GIVEN_NAME_NOT_KNOWN);
    }

    @Test
    void a_family_name_alone_says_nothing_of_the_given_one() {
        for (DescriptionFixture other : List.of(HANAKO, HANAKO.called("見本花子", "ミホンハナコ"), HANAKO.called("見本", ""))) {
            assertThat(HANAKO.called("見本", "ミホン").to(other).evidence()).contains(Level.GIVEN_NAME_NOT_KNOWN);
        }
        assertThat(HANAKO.called("見本", "ミホン")
                        .to(HANAKO.called("見本花子", "ミホンハナコ"))
                        .evidence())
                .contains(Level.FAMILY_NAME_SAME);
        assertThat(HANAKO.called("別家", "").to(HANAKO.called("見本", "")).evidence())
                .contains(Level.FAMILY_NAME_WRITTEN_DIFFERENT);
    }

    @Test
    void who_has_no_name_is_compared_by_everything_else() {
        Likeness likeness = HANAKO.called("", "").to(HANAKO);

        assertThat(likeness.evidence())
                .contains(Level.FAMILY_NAME_NOT_KNOWN, Level.GIVEN_NAME_NOT_KNOWN, Level.ADDRESS_SAME);
    }

    @Test
    void what_a_description_leaves_out_the_others_say_and_a_guess_gives_way_to_what_is_known() {
        Description poor = HANAKO.called("見本 花子", "")
                .born("1944~")
                .withoutPhone()
                .living("")
                .build();

        Description completed = poor.completedBy(List.of(poor, HANAKO.build()));

        assertThat(completed).isEqualTo(HANAKO.build());
        assertThat(HANAKO.born("1941-04-03").build().completedBy(List.of(HANAKO.build())))
                .isEqualTo(HANAKO.born("1941-04-03").build());
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
