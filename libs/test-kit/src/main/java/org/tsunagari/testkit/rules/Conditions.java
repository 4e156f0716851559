package org.tsunagari.testkit.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;

/** What ArchUnit cannot say by itself. */
final class Conditions {
    private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.time.InstantSource");

    private Conditions() {}

    static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return condition("reside in a @NullMarked package", type -> type.getPackage()
                .tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .isPresent());
    }

    static ArchCondition<JavaClass> haveASimpleNameLike(String pattern) {
        return condition("have a simple name like " + pattern, type -> type.getSimpleName()
                .matches(pattern));
    }

    static ArchCondition<JavaClass> beOrHaveMethodsAnnotatedWith(String annotation) {
        return condition(
                "be annotated, or have a method annotated, with @" + annotation,
                type -> type.isAnnotatedWith(annotation)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(annotation)));
    }

    static ArchCondition<JavaField> notBeAnnotatedWithAnyOf(Set<String> annotations) {
        return new ArchCondition<>("not be annotated with any of " + annotations) {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean injected = annotations.stream().anyMatch(((CanBeAnnotated) field)::isAnnotatedWith);
                events.add(new SimpleConditionEvent(
                        field, !injected, field.getDescription() + " in " + field.getSourceCodeLocation()));
            }
        };
    }

    static DescribedPredicate<JavaMethodCall> readsTheSystemClock() {
        return DescribedPredicate.describe("read the system's clock", call -> {
            var target = call.getTarget();
            String owner = target.getOwner().getName();
            boolean now = owner.startsWith("java.time.")
                    && target.getName().equals("now")
                    && target.getRawParameterTypes().stream().noneMatch(type -> CLOCKS.contains(type.getName()));
            boolean millis =
                    owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
            return now || millis;
        });
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean satisfied = holds.test(type);
                events.add(new SimpleConditionEvent(
                        type,
                        satisfied,
                        "%s %s: %s in %s"
                                .formatted(
                                        satisfied ? "does" : "does not",
                                        description,
                                        type.getDescription(),
                                        type.getSourceCodeLocation())));
            }
        };
    }
}
