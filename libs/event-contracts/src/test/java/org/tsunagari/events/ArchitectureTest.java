package org.tsunagari.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.tsunagari.events.planted.LeansOnAFramework;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    private static final ArchRule STANDS_ALONE = classes()
            .that()
            .resideInAPackage("org.tsunagari..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "org.tsunagari.events..")
            .because("what the services tell each other must not drag in how they are built");

    private static final ArchRule WORDS_KNOW_NO_EVENTS = noClasses()
            .that()
            .resideInAPackage("org.tsunagari.events.vocabulary")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tsunagari.events");

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tsunagari");

    @Test
    void contracts_depend_on_the_jdk_and_jspecify_only() {
        assertThat(PRODUCTION).hasSizeGreaterThan(50);
        STANDS_ALONE.check(PRODUCTION);
    }

    @Test
    void the_vocabulary_does_not_know_the_events() {
        WORDS_KNOW_NO_EVENTS.check(PRODUCTION);
    }

    @Test
    void a_contract_that_leans_on_a_framework_is_found() {
        JavaClasses planted = new ClassFileImporter().importClasses(LeansOnAFramework.class);

        assertThat(STANDS_ALONE.evaluate(planted).hasViolation()).isTrue();
    }
}
