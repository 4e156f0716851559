package org.tsunagari.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The library is pure: JDK and JSpecify only, nothing of ours, no clock. Each rule is shown to bite. */
class ArchitectureTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tsunagari.access");

    private static final ArchRule IMPORTS_NOTHING_OF_OURS_AND_NO_FRAMEWORK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java.lang..", "java.time..", "java.util..", "org.jspecify..", "org.tsunagari.access");

    private static final ArchRule READS_NO_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(InstantSource.class);

    @Test
    void the_library_is_there_to_be_checked() {
        assertThat(LIBRARY).hasSizeGreaterThan(20);
    }

    @Test
    void it_imports_nothing_of_ours_and_no_framework() {
        IMPORTS_NOTHING_OF_OURS_AND_NO_FRAMEWORK.check(LIBRARY);
    }

    @Test
    void it_reads_no_clock() {
        READS_NO_CLOCK.check(LIBRARY);
    }

    @Test
    void the_rules_bite() {
        JavaClasses planted = new ClassFileImporter().importClasses(PlantedViolator.class);

        assertThat(IMPORTS_NOTHING_OF_OURS_AND_NO_FRAMEWORK.evaluate(planted).hasViolation())
                .isTrue();
        assertThat(READS_NO_CLOCK.evaluate(planted).hasViolation()).isTrue();
    }

    /** Does what the library must not do. */
    static final class PlantedViolator {
        final ImportOption foreign = new ImportOption.DoNotIncludeTests();

        Instant now() {
            return Instant.now();
        }
    }
}
