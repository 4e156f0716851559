package org.tsunagari.events.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VocabularyTest {

    static Stream<Class<?>> vocabularies() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.tsunagari.events.vocabulary")
                        .stream()
                        .filter(JavaClass::isEnum)
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void every_code_has_a_word_of_its_own_in_both_languages(Class<?> vocabulary) {
        List<Term> terms =
                Stream.of(vocabulary.getEnumConstants()).map(Term.class::cast).toList();

        assertThat(terms).extracting(Term::ja).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(terms).extracting(Term::en).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void the_thirteen_needs_stand_in_the_order_of_form_1() {
        assertThat(Need.values())
                .extracting(Need::ja)
                .containsExactly(
                        "病気や健康・障害",
                        "住まい",
                        "収入・生活費",
                        "仕事",
                        "地域の関係",
                        "家族の関係",
                        "介護",
                        "ひきこもり",
                        "不登校",
                        "DV等",
                        "食べるものがない",
                        "栄養",
                        "その他");
    }

    @Test
    void the_three_layers_hold_one_four_and_three_categories() {
        assertThat(Stream.of(ConnectionLayer.values()).map(VocabularyTest::categoriesOf))
                .containsExactly(
                        List.of(ConnectionCategory.PEOPLE),
                        List.of(
                                ConnectionCategory.FOOD,
                                ConnectionCategory.HEALTH,
                                ConnectionCategory.LONG_TERM_CARE,
                                ConnectionCategory.CONSULTATION),
                        List.of(
                                ConnectionCategory.COMFORTABLE_PLACE,
                                ConnectionCategory.EXERCISE,
                                ConnectionCategory.CHALLENGE));
    }

    private static List<ConnectionCategory> categoriesOf(ConnectionLayer layer) {
        return Stream.of(ConnectionCategory.values())
                .filter(category -> category.layer() == layer)
                .toList();
    }
}
