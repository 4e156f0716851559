package org.tsunagari.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of the house style that a machine can check, for the production classes below one package:
 *
 * <pre>{@code
 * @Test
 * void the_house_rules_hold() {
 *     HouseRules.of("org.tsunagari.referral").check();
 * }
 * }</pre>
 */
public final class HouseRules {
    private static final String BAD_NAME = ".*(Manager|Helper|Utils?|Impl|Base)";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final Set<String> INJECTIONS = Set.of(
            "jakarta.inject.Inject",
            "jakarta.persistence.PersistenceContext",
            "org.eclipse.microprofile.config.inject.ConfigProperty",
            "org.eclipse.microprofile.rest.client.inject.RestClient");

    private final String root;
    private final JavaClasses production;

    private HouseRules(String root, JavaClasses production) {
        this.root = root;
        this.production = production;
    }

    public static HouseRules of(String rootPackage) {
        return of(
                rootPackage,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                        .importPackages(rootPackage));
    }

    static HouseRules of(String rootPackage, JavaClasses classes) {
        return new HouseRules(rootPackage, classes);
    }

    /** Fails with every violation of every rule, so that one run shows all of them. */
    public void check() {
        if (production.isEmpty()) {
            throw new AssertionError("classes below %s: none (expected: some to check)".formatted(root));
        }
        String violations = all().stream()
                .map(rule -> rule.allowEmptyShould(true).evaluate(production))
                .filter(result -> result.hasViolation())
                .map(result -> result.getFailureReport().toString())
                .collect(Collectors.joining("\n\n"));
        if (!violations.isEmpty()) {
            throw new AssertionError(violations);
        }
    }

    List<ArchRule> all() {
        return new ArrayList<>(List.of(
                packagesAreNullMarked(),
                modelsAreFree(),
                timeComesFromAClock(),
                nothingIsInjectedIntoFields(),
                namesSayWhatAClassIs(),
                featuresHaveNoCycles(root),
                webKnowsNoEntities(),
                entitiesStayInPersistence(),
                transactionsBeginInUseCases()));
    }

    static ArchRule packagesAreNullMarked() {
        return classes()
                .should(Conditions.resideInANullMarkedPackage())
                .because("NullAway checks only what is marked (style 27)");
    }

    static ArchRule modelsAreFree() {
        return classes()
                .that()
                .resideInAPackage("..model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "org.tsunagari..model..", "org.tsunagari.events.vocabulary..")
                .because("a model imports the JDK, JSpecify and other model types only (style 2);"
                        + " the vocabulary is the language that all of them speak");
    }

    static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .callMethodWhere(Conditions.readsTheSystemClock())
                .because("time comes from an injected Clock or InstantSource (style 9)");
    }

    static ArchRule nothingIsInjectedIntoFields() {
        return fields().should(Conditions.notBeAnnotatedWithAnyOf(INJECTIONS))
                .because("constructor injection lets a class be made without a container (style 3)");
    }

    static ArchRule namesSayWhatAClassIs() {
        return noClasses()
                .should(Conditions.haveASimpleNameLike(BAD_NAME))
                .because("a newcomer finds a thing by its domain word (style 4)");
    }

    static ArchRule featuresHaveNoCycles(String root) {
        return slices().matching(root + ".(*)..")
                .namingSlices("feature $1")
                .should()
                .beFreeOfCycles()
                .because("features are read, changed and removed one by one");
    }

    static ArchRule webKnowsNoEntities() {
        return noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat(isEntity())
                .because("entities never leave persistence; a view maps explicitly (style 15)");
    }

    static ArchRule entitiesStayInPersistence() {
        return classes()
                .that(isEntity())
                .should()
                .resideInAPackage("..persistence..")
                .because("whoever looks for a table looks there");
    }

    static ArchRule transactionsBeginInUseCases() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..usecase..", "..incoming..", "org.tsunagari.kit..")
                .should(Conditions.beOrHaveMethodsAnnotatedWith(TRANSACTIONAL))
                .because("use cases and event handlers open transactions, adapters join them (style 10)");
    }

    private static DescribedPredicate<JavaClass> isEntity() {
        return DescribedPredicate.describe(
                "are entities",
                type -> type.isAnnotatedWith(ENTITY) || (type.getSimpleName().endsWith("Entity") && !isLibrary(type)));
    }

    private static boolean isLibrary(JavaClass type) {
        return !type.getPackageName().startsWith("org.tsunagari");
    }
}
