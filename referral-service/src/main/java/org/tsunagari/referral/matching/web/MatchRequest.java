package org.tsunagari.referral.matching.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Sex;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.likeness.model.Description;
import org.tsunagari.referral.likeness.model.WrittenDate;

/** Whom somebody looks for, as the paper has it. */
@Schema(name = "MatchPersons", description = "A person as the form describes them. What you leave out says nothing.")
public record MatchRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "見本 花子")
        String name,

        @NotBlank @Size(max = 100) @Schema(description = "Reading, in any kana", examples = "ミホン ハナコ")
        String nameKana,

        @Schema(description = "UNKNOWN if left out") @Nullable
        Sex sex,

        @NotBlank
        @Size(max = 30)
        @Schema(
                description = "As written: ISO 8601 or Japanese era, such as 1941-04-02, 昭和16年4月2日, S16.4.2",
                examples = "昭和16年4月2日")
        String birthDate,

        @Nullable @Size(max = 300) @Schema(examples = "名張市見本町1番地")
        String address,

        @Nullable @Pattern(regexp = PHONE) @Schema(examples = "0595-00-0000")
        String phone,

        @Nullable @Pattern(regexp = PHONE) @Schema(examples = "090-0000-0000")
        String mobile) {

    private static final String PHONE = "\\+?[0-9][0-9-]{3,18}";

    Description description() {
        try {
            return new Description(
                    name,
                    nameKana,
                    sex == null ? Sex.UNKNOWN : sex,
                    WrittenDate.read(birthDate),
                    address == null ? "" : address,
                    Stream.of(phone, mobile)
                            .filter(Objects::nonNull)
                            .map(Objects::requireNonNull)
                            .toList());
        } catch (WrittenDate.Unreadable unreadable) {
            throw Refused.invalid(
                    "/birthDate",
                    switch (unreadable.fault()) {
                        case NOT_A_DATE -> "wrong-format";
                        case UNKNOWN_ERA -> "unknown-era";
                        case OUTSIDE_THE_ERA -> "outside-the-era";
                    });
        }
    }

    @Override
    public String toString() {
        return "MatchRequest[…]";
    }
}
