package org.tsunagari.access;

import java.util.List;

/**
 * The policy for a whole list: exactly the records on which {@link AccessPolicy#decide} would answer {@code Permit}.
 *
 * <p>To compile: {@code municipality = ? AND ((c AND c …) OR (c AND …) …)}. A caller's own predicate on a field is lawful
 * only on rows where that field is visible (guarantee 7): AND the filter with a second one that requests the field's
 * category alone. What each row shows is then decided row by row.
 */
public sealed interface ListFilter {

    boolean matches(RecordFacts facts);

    /** Whether the list can be trusted only with a fresh consent projection: a stale one never just shortens it. */
    boolean restsOnConsent();

    /**
     * The same list as if everybody had consented: candidates, each of which must be decided with the ledger before it is
     * shown. For a stale projection.
     */
    ListFilter assumingConsent();

    /** No record at all: answer an empty list without asking the database. */
    record Nothing() implements ListFilter {
        @Override
        public boolean matches(RecordFacts facts) {
            return false;
        }

        @Override
        public boolean restsOnConsent() {
            return false;
        }

        @Override
        public ListFilter assumingConsent() {
            return this;
        }
    }

    /** Records of this municipality that satisfy at least one clause; there is always one. */
    record AnyOf(String municipality, List<Clause> clauses) implements ListFilter {
        public AnyOf {
            clauses = List.copyOf(clauses);
            if (clauses.isEmpty()) {
                throw new IllegalArgumentException("clauses: none (expected: at least one, or Nothing)");
            }
        }

        @Override
        public boolean matches(RecordFacts facts) {
            return facts.municipality().equals(municipality)
                    && clauses.stream().anyMatch(clause -> clause.matches(facts));
        }

        @Override
        public boolean restsOnConsent() {
            return clauses.stream()
                    .flatMap(clause -> clause.all().stream())
                    .anyMatch(Condition.ConsentCovers.class::isInstance);
        }

        @Override
        public ListFilter assumingConsent() {
            return new AnyOf(
                    municipality,
                    clauses.stream().map(Clause::assumingConsent).distinct().toList());
        }
    }

    /** Conditions that must hold together; there is always one. */
    record Clause(List<Condition> all) {
        public Clause {
            all = List.copyOf(all);
            if (all.isEmpty()) {
                throw new IllegalArgumentException("conditions: none (expected: at least one)");
            }
        }

        boolean matches(RecordFacts facts) {
            return all.stream().allMatch(condition -> condition.holds(facts));
        }

        /** Never empty: every clause begins with a relation. */
        Clause assumingConsent() {
            return new Clause(all.stream()
                    .filter(condition -> !(condition instanceof Condition.ConsentCovers))
                    .toList());
        }
    }
}
