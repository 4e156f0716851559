package org.tsunagari.referral.likeness.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Sex;

/** An invented person, changed one field at a time. */
final class DescriptionFixture {

    private final Description description;

    private DescriptionFixture(Description description) {
        this.description = description;
    }

    static DescriptionFixture aPerson() {
        return new DescriptionFixture(new Description(
                "見本 花子",
                "ミホン ハナコ",
                "",
                Sex.FEMALE,
                BirthDate.parse("1941-04-02"),
                "三重県名張市見本町1-2-3",
                List.of("0595-00-1234")));
    }

    Description build() {
        return description;
    }

    Likeness to(DescriptionFixture other) {
        return Likeness.between(description, other.description);
    }

    DescriptionFixture called(String name, String reading) {
        return with(
                name, reading, description.sex(), description.birthDate(), description.address(), description.phones());
    }

    DescriptionFixture sex(Sex sex) {
        return with(
                description.name(),
                description.reading(),
                sex,
                description.birthDate(),
                description.address(),
                description.phones());
    }

    DescriptionFixture born(String date) {
        return with(
                description.name(),
                description.reading(),
                description.sex(),
                BirthDate.parse(date),
                description.address(),
                description.phones());
    }

    DescriptionFixture bornOnADayThatNobodyKnows() {
        return with(
                description.name(),
                description.reading(),
                description.sex(),
                null,
                description.address(),
                description.phones());
    }

    DescriptionFixture living(String address) {
        return with(
                description.name(),
                description.reading(),
                description.sex(),
                description.birthDate(),
                address,
                description.phones());
    }

    DescriptionFixture phone(String number) {
        return with(
                description.name(),
                description.reading(),
                description.sex(),
                description.birthDate(),
                description.address(),
                List.of(number));
    }

    DescriptionFixture withoutPhone() {
        return with(
                description.name(),
                description.reading(),
                description.sex(),
                description.birthDate(),
                description.address(),
                List.of());
    }

    private static DescriptionFixture with(
            String name, String reading, Sex sex, @Nullable BirthDate birthDate, String address, List<String> phones) {
        return new DescriptionFixture(new Description(name, reading, "", sex, birthDate, address, phones));
    }
}
