package org.tsunagari.referral.matching.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Sex;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.referral.likeness.model.BirthDate;
import org.tsunagari.referral.likeness.model.Description;
import org.tsunagari.referral.likeness.model.WrittenDate;

/** Whom somebody looks for, as the paper has it. */
@Schema(name = "MatchPersons", description = "A person as the form describes them. What you leave out says nothing.")
public record MatchRequest(
        @Nullable
        @Size(max = 100)
        @Schema(
                description = "As far as it is known: the family name is enough. Without it, `designation`",
                examples = "見本 花子")
        String name,

        @Nullable @Size(max = 100) @Schema(description = "Reading, in any kana", examples = "ミホン ハナコ")
        String nameKana,

        @Nullable
        @Size(max = 100)
        @Schema(
                description =
                        "While nobody knows the name: how one speaks of the person, as in the referral. It is compared with nothing",
                examples = "見本町の赤い屋根の家の女性")
        String designation,

        @Schema(description = "UNKNOWN if left out") @Nullable
        Sex sex,

        @Nullable
        @Size(max = 30)
        @Schema(
                description =
                        "As written, and as far as it is known: ISO 8601 or Japanese era, such as 1941-04-02, 昭和16年4月2日, S16.4.2, 昭和16年, 1941-04",
                examples = "昭和16年4月2日")
        String birthDate,

        @Nullable
        @Min(1873)
        @Max(9999)
        @Schema(
                description =
                        "Where nothing of the date of birth is known: this year less the age that the person seems to have",
                examples = "1956")
        Integer approximateBirthYear,

        @Nullable @Size(max = 300) @Schema(examples = "名張市見本町1番地")
        String address,

        @Nullable @Schema(description = "Has no fixed abode: then the address tells nobody apart")
        Boolean noFixedAbode,

        @Nullable @Pattern(regexp = PHONE) @Schema(examples = "0595-00-0000")
        String phone,

        @Nullable @Pattern(regexp = PHONE) @Schema(examples = "090-0000-0000")
        String mobile) {

    private static final String PHONE = "\\+?[0-9][0-9-]{3,18}";

    /** @throws Refused without a name or what stands for it, as a person of the same description would be */
    Description description() {
        if (isBlank(name) && (isBlank(designation) || !isBlank(nameKana))) {
            throw Refused.invalid("/name", "required");
        }
        if (!isBlank(name) && !isBlank(designation)) {
            throw Refused.invalid("/designation", "one-or-the-other");
        }
        return new Description(
                said(name),
                said(nameKana),
                said(designation),
                sex == null ? Sex.UNKNOWN : sex,
                born(),
                Boolean.TRUE.equals(noFixedAbode) ? "" : said(address),
                Stream.of(phone, mobile)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String said(@Nullable String text) {
        return text == null || text.isBlank() ? "" : text;
    }

    private @Nullable BirthDate born() {
        if (isBlank(birthDate)) {
            return approximateBirthYear == null ? null : BirthDate.about(approximateBirthYear);
        }
        if (approximateBirthYear != null) {
            throw Refused.invalid("/approximateBirthYear", "one-or-the-other");
        }
        try {
            return WrittenDate.read(said(birthDate));
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
