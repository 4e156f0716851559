package org.tsunagari.referral.person.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Sex;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.person.model.Contact;
import org.tsunagari.referral.person.model.Described;
import org.tsunagari.referral.person.model.HomePosition;
import org.tsunagari.referral.person.model.Identity;

/** The person on form 1. */
@Schema(name = "PersonData", description = "The person as form 1 names them")
public record PersonData(
        @NotBlank @Size(max = 100) @Schema(examples = "見本 花子")
        String name,

        @NotBlank @Size(max = 100) @Schema(description = "Reading", examples = "ミホン ハナコ")
        String nameKana,

        @NotNull Sex sex,
        @NotNull @Schema(examples = "1941-04-01") LocalDate birthDate,

        @NotBlank @Size(max = 300) @Schema(examples = "名張市見本町1番地")
        String address,

        @Nullable @Pattern(regexp = PHONE) @Schema(examples = "0595-00-0000")
        String phone,

        @Nullable @Pattern(regexp = PHONE) @Schema(examples = "090-0000-0000")
        String mobile,

        @Nullable @Valid Position homePosition) {

    private static final LocalDate EARLIEST = LocalDate.of(1873, 1, 1);
    private static final String PHONE = "\\+?[0-9][0-9-]{3,18}";

    /** Where the person lives, WGS 84. */
    @Schema(name = "HomePosition", description = "Position of the home, WGS 84 degrees")
    public record Position(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

    /** @throws Refused for a birth date from before Japan's calendar of today, on which nobody who lives was born */
    public Identity identity() {
        if (birthDate.isBefore(EARLIEST)) {
            throw Refused.invalid("/person/birthDate", "too-long-ago");
        }
        return new Identity(name, nameKana, sex, birthDate);
    }

    public Contact contact() {
        return new Contact(
                address,
                phone,
                mobile,
                homePosition == null ? null : new HomePosition(homePosition.latitude(), homePosition.longitude()));
    }

    /** As it stands in a record. */
    public static PersonData from(Described described) {
        Identity identity = described.identity();
        Contact contact = described.contact();
        HomePosition home = contact.homePosition();
        return new PersonData(
                identity.name(),
                identity.nameKana(),
                identity.sex(),
                identity.birthDate(),
                contact.address(),
                contact.phone(),
                contact.mobile(),
                home == null ? null : new Position(home.latitude(), home.longitude()));
    }

    public Described described() {
        return new Described(identity(), contact());
    }

    @Override
    public String toString() {
        return "PersonData[…]";
    }
}
