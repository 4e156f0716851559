package org.tsunagari.referral.correction.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.referral.person.web.PersonData;

/**
 * What is to be written anew of a person, member by member: what is left out stays, {@code null} empties (JSON Merge Patch,
 * RFC 7396). So nobody loses what a client does not know or forgets to send.
 *
 * @param said the members that were sent; the others are null
 * @param named which members were sent
 */
@JsonDeserialize(using = PersonChanges.Reader.class)
public record PersonChanges(PersonData said, Set<String> named) {

    /**
     * The person as they are then.
     *
     * @throws Refused {@code required} for what belongs to a name or an address that changes, and is said neither to stay nor
     *     to be gone: the reading of another name, the place of another address on the map
     */
    PersonData appliedTo(PersonData known) {
        requireWhatBelongsTogether(known);
        return new PersonData(
                of("name", said.name(), known.name()),
                of("nameKana", said.nameKana(), known.nameKana()),
                of("designation", said.designation(), isSaid("name", said.name()) ? null : known.designation()),
                named.contains("sex") ? said.sex() : known.sex(),
                of("birthDate", said.birthDate(), known.birthDate()),
                of(
                        "approximateBirthYear",
                        said.approximateBirthYear(),
                        isSaid("birthDate", said.birthDate()) ? null : known.approximateBirthYear()),
                of("address", said.address(), known.address()),
                of("noFixedAbode", said.noFixedAbode(), known.noFixedAbode()),
                of("phone", said.phone(), known.phone()),
                of("mobile", said.mobile(), known.mobile()),
                of("homePosition", said.homePosition(), known.homePosition()));
    }

    private <T> @Nullable T of(String member, @Nullable T now, @Nullable T before) {
        return named.contains(member) ? now : before;
    }

    private boolean isSaid(String member, @Nullable Object now) {
        return named.contains(member) && now != null;
    }

    private void requireWhatBelongsTogether(PersonData known) {
        List<Violation> unsaid = new ArrayList<>();
        if (changes("name", said.name(), known.name())) {
            require("nameKana", known.nameKana() != null, unsaid);
        }
        if (changes("address", said.address(), known.address())) {
            require("noFixedAbode", known.noFixedAbode() != null, unsaid);
            require("homePosition", known.homePosition() != null, unsaid);
        }
        if (!unsaid.isEmpty()) {
            throw Refused.invalid(unsaid);
        }
    }

    private boolean changes(String member, @Nullable Object now, @Nullable Object before) {
        return named.contains(member) && before != null && !before.equals(now);
    }

    private void require(String member, boolean known, List<Violation> unsaid) {
        if (known && !named.contains(member)) {
            unsaid.add(Violation.at("/person/" + member, "required"));
        }
    }

    @Override
    public String toString() {
        return "PersonChanges" + named;
    }

    /** Reads the members as those of a person, and notes which of them were sent. */
    static final class Reader extends StdDeserializer<PersonChanges> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(PersonChanges.class);
        }

        @Override
        public PersonChanges deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode sent = context.readTree(parser);
            if (!sent.isObject()) {
                return context.reportInputMismatch(this, "person (expected: an object)");
            }
            Set<String> named = new TreeSet<>();
            sent.fieldNames().forEachRemaining(named::add);
            return new PersonChanges(Objects.requireNonNull(context.readTreeAsValue(sent, PersonData.class)), named);
        }
    }
}
