package org.tsunagari.referral.person.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tsunagari.referral.likeness.model.BlockingKey;
import org.tsunagari.referral.likeness.model.Description;
import org.tsunagari.referral.likeness.model.Likeness;

/**
 * A person with every way in which they were described.
 *
 * @param otherwise descriptions besides the one that stands in the record
 */
public record KnownPerson(Person person, List<Described> otherwise) {

    public KnownPerson {
        otherwise = List.copyOf(otherwise);
    }

    /** How alike a description is to the one of this person's that comes nearest. */
    public Likeness likenessTo(Description description) {
        return all().map(known -> Likeness.between(description, known))
                .max(Comparator.comparingDouble(Likeness::same))
                .orElseThrow();
    }

    /** How alike two persons are: as either is described now, beside whatever was ever said of the other. */
    public Likeness likenessTo(KnownPerson other) {
        Likeness one = likenessTo(other.current());
        Likeness way = other.likenessTo(current());
        return one.same() >= way.same() ? one : way;
    }

    /** Whether a description fits this person better than the other one. */
    public boolean isNearerTo(Description description, KnownPerson other) {
        return likenessTo(description).same() > other.likenessTo(description).same();
    }

    public boolean isBeyondDoubt(Description description) {
        return all().anyMatch(known -> Likeness.between(description, known).isBeyondDoubt());
    }

    public boolean isDescribedAs(Described described) {
        return described.equals(recorded()) || otherwise.contains(described);
    }

    /** Where this person is looked for. */
    public List<BlockingKey> keys() {
        return all().flatMap(known -> BlockingKey.of(known).stream()).distinct().toList();
    }

    /** Each completed by the others: what one leaves out does not make the person like everybody of the name. */
    private Stream<Description> all() {
        List<Description> said = said();
        return said.stream().map(one -> one.completedBy(said));
    }

    /** As the record has it now; what it leaves out, as the person was described otherwise. */
    public Description current() {
        return recorded().comparable().completedBy(said());
    }

    private List<Description> said() {
        return Stream.concat(Stream.of(recorded()), otherwise.stream())
                .map(Described::comparable)
                .toList();
    }

    private Described recorded() {
        return new Described(person.identity(), person.contact());
    }

    @Override
    public String toString() {
        return "KnownPerson[" + person.id() + "]";
    }
}
