package org.tsunagari.referral.person.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Sex;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.likeness.model.BirthDate;
import org.tsunagari.referral.person.model.Contact;
import org.tsunagari.referral.person.model.Described;
import org.tsunagari.referral.person.model.HomePosition;
import org.tsunagari.referral.person.model.Identity;

/** The person on form 1. */
@Schema(name = "PersonData", description = "The person as form 1 names them, as far as they are known")
public record PersonData(
        @Nullable
        @Size(max = 100)
        @Schema(
                description = "As far as it is known: the family name is enough. Without it, `designation`",
                examples = "見本 花子")
        String name,

        @Nullable @Size(max = 100) @Schema(description = "Reading, where it is known", examples = "ミホン ハナコ")
        String nameKana,

        @Nullable
        @Size(max = 100)
        @Schema(description = "While nobody knows the name: how one speaks of the person", examples = "見本町の赤い屋根の家の女性")
        String designation,

        @NotNull Sex sex,

        @Nullable
        @Schema(
                implementation = String.class,
                pattern = BIRTH_DATE,
                description = "As far as it is known, as a FHIR date: the day, the month or the year",
                examples = {"1941-04-01", "1941-04", "1941"})
        BirthDate birthDate,

        @Nullable
        @Min(1873)
        @Max(9999)
        @Schema(
                description =
                        "Where nothing of the date of birth is known: this year less the age that the person seems to have. About seventy, said in 2026, is 1956",
                examples = "1956")
        Integer approximateBirthYear,

        @Nullable
        @Size(max = 300)
        @Schema(
                description =
                        "Where it is known. Of somebody without a fixed abode, where they are mostly found; it tells nobody apart",
                examples = "名張市見本町1番地")
        String address,

        @Nullable @Schema(description = "Has no fixed abode (住所不定)")
        Boolean noFixedAbode,

        @Nullable @Pattern(regexp = PHONE) @Schema(examples = "0595-00-0000")
        String phone,

        @Nullable @Pattern(regexp = PHONE) @Schema(examples = "090-0000-0000")
        String mobile,

        @Nullable @Valid Position homePosition) {

    private static final LocalDate EARLIEST = LocalDate.of(1873, 1, 1);
    /** Of the year, the month or the day. */
    static final String BIRTH_DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    private static final String PHONE = "\\+?[0-9][0-9-]{3,18}";

    /** Where the person lives, WGS 84. */
    @Schema(name = "HomePosition", description = "Position of the home, WGS 84 degrees")
    public record Position(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

    /**
     * @throws Refused without a name or what stands for it, and for a birth date from before Japan's calendar of today, on
     *     which nobody who lives was born
     */
    public Identity identity() {
        String named = said(name);
        String spokenOf = said(designation);
        if (named == null && (spokenOf == null || said(nameKana) != null)) {
            throw Refused.invalid("/person/name", "required");
        }
        if (named != null && spokenOf != null) {
            throw Refused.invalid("/person/designation", "one-or-the-other");
        }
        return new Identity(named, said(nameKana), spokenOf, sex, born());
    }

    private @Nullable BirthDate born() {
        if (birthDate == null) {
            return approximateBirthYear == null ? null : BirthDate.about(approximateBirthYear);
        }
        if (birthDate.guessed()) {
            throw Refused.invalid("/person/birthDate", "wrong-format");
        }
        if (birthDate.latest().isBefore(EARLIEST)) {
            throw Refused.invalid("/person/birthDate", "too-long-ago");
        }
        if (approximateBirthYear != null) {
            throw Refused.invalid("/person/approximateBirthYear", "one-or-the-other");
        }
        return birthDate;
    }

    /** Blank is not said. */
    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public Contact contact() {
        return new Contact(
                said(address),
                Boolean.TRUE.equals(noFixedAbode),
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
                identity.designation(),
                identity.sex(),
                exact(identity.birthDate()),
                guessed(identity.birthDate()),
                contact.address(),
                contact.noFixedAbode() ? true : null,
                contact.phone(),
                contact.mobile(),
                home == null ? null : new Position(home.latitude(), home.longitude()));
    }

    /** What of a date of birth is known, if it is no guess. */
    static @Nullable BirthDate exact(@Nullable BirthDate known) {
        return known == null || known.guessed() ? null : known;
    }

    static @Nullable Integer guessed(@Nullable BirthDate known) {
        return known != null && known.guessed() ? known.year() : null;
    }

    public Described described() {
        return new Described(identity(), contact());
    }

    @Override
    public String toString() {
        return "PersonData[…]";
    }
}
