package org.tsunagari.directory.hsds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagari.directory.exchange.file.ImportedRow;
import org.tsunagari.directory.exchange.file.PhoneNumbers;

/**
 * Phones and contacts on their way in. A resource has one number to dial, and so has each of its contacts: the first at
 * which somebody answers. All others, and extensions, are left out, and that is said.
 */
final class ContactReader {

    /** Types of phones at which nobody talks (HSDS takes them from RFC 6350, section 6.4.1). */
    private static final Set<String> MUTE = Set.of("fax", "text", "textphone", "video", "pager");

    private final ImportedRow row;
    private final List<Phone> phones;
    private final JsonNode service;
    private final String pointer;

    /** In a package of tables, one phone may be a service's and a contact's: it is spoken of once. */
    private final Set<String> said = new HashSet<>();

    /** Something with phones, and where it stands. */
    record Owner(JsonNode node, String pointer) {

        List<Phone> phones() {
            List<Phone> phones = new ArrayList<>();
            JsonNode all = node.path("phones");
            for (int i = 0; i < all.size(); i++) {
                phones.add(new Phone(all.get(i), Fields.where(all.get(i), pointer + "/phones/" + i)));
            }
            return phones;
        }
    }

    private record Phone(JsonNode node, String where) {

        boolean hasNumber() {
            return !written().isEmpty();
        }

        String written() {
            return Fields.text(node, "number").orElse("");
        }

        /** As it is read, or as it is written where it cannot be. */
        String number() {
            return Objects.requireNonNullElse(PhoneNumbers.read(written()).number(), written());
        }

        boolean isAnswered() {
            return !MUTE.contains(node.path("type").asText().strip().toLowerCase(Locale.ROOT));
        }
    }

    /** @param others what has phones beside the service, in the order in which they count */
    ContactReader(ImportedRow row, JsonNode service, String pointer, Stream<Owner> others) {
        this.row = row;
        this.service = service;
        this.pointer = pointer;
        this.phones = Stream.concat(Stream.of(new Owner(service, pointer)), others)
                .flatMap(owner -> owner.phones().stream())
                .filter(Phone::hasNumber)
                .toList();
    }

    void read() {
        Optional<Phone> taken = first(phones);
        PhoneNumbers.take(
                row,
                taken.map(Phone::written).orElse(""),
                taken.map(Phone::where).orElse(pointer + "/phones/0") + "/number");
        ArrayNode contacts = row.said().putArray("contacts");
        row.comesFrom("contacts", Fields.where(service, pointer) + "/contacts");
        JsonNode all = service.path("contacts");
        for (int i = 0; i < all.size(); i++) {
            readContact(all.get(i), pointer + "/contacts/" + i, contacts);
        }
        sayWhatIsLeftOut(phones, taken);
    }

    private void readContact(JsonNode contact, String where, ArrayNode contacts) {
        Optional<String> label = Fields.text(contact, "name").or(() -> Fields.text(contact, "department"));
        if (label.isEmpty()) {
            row.warning(Fields.where(contact, where), "field-not-carried");
            return;
        }
        ObjectNode point = contacts.addObject().put("label", label.get());
        String note = notes(contact, label.get());
        if (!note.isEmpty()) {
            point.put("note", note);
        }
        Fields.text(contact, "email").ifPresent(email -> point.put("email", email));
        List<Phone> numbers = new Owner(contact, where)
                .phones().stream().filter(Phone::hasNumber).toList();
        Optional<Phone> taken = first(numbers);
        taken.ifPresent(phone -> point.put("phone", phone.number()));
        sayWhatIsLeftOut(numbers, taken);
    }

    /** What else it says of who they are. */
    private static String notes(JsonNode contact, String label) {
        return Stream.of("title", "department")
                .flatMap(field -> Fields.text(contact, field).stream())
                .filter(text -> !text.equals(label))
                .collect(Collectors.joining("、"));
    }

    private static Optional<Phone> first(List<Phone> phones) {
        return phones.stream().filter(Phone::isAnswered).findFirst();
    }

    private void sayWhatIsLeftOut(List<Phone> all, Optional<Phone> taken) {
        String number = taken.map(Phone::number).orElse("");
        for (Phone phone : all) {
            if (!phone.number().equals(number)) {
                say(phone, "number");
            } else if (phone.isAnswered()) {
                say(phone, "extension");
            }
        }
    }

    private void say(Phone phone, String field) {
        Fields.text(phone.node(), field)
                .filter(text -> said.add(phone.where() + "/" + field))
                .ifPresent(text -> row.warning(phone.where() + "/" + field, "field-not-carried", text));
    }
}
