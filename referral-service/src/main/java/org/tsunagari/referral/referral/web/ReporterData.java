package org.tsunagari.referral.referral.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.referral.referral.model.ReferralRefused;
import org.tsunagari.referral.referral.model.Reporter;

/** Who called or came. */
@Schema(
        name = "Reporter",
        description =
                "Who called or came, for the centre alone: neither the source nor the person is shown the name. With `anonymous` no name is kept")
public record ReporterData(
        @NotNull @Schema(description = "How they stand to the person", examples = "WELFARE_COMMISSIONER")
        Reporter.Kind kind,

        @Nullable @Size(max = 100) @Schema(examples = "見本 民生委員")
        String name,

        @Nullable @Size(max = 200) @Schema(description = "How they are reached", examples = "0595-00-0000")
        String contact,

        @Nullable @Schema(description = "They want to stay unknown: leave name and contact out")
        Boolean anonymous) {

    Reporter reporter() {
        boolean unknown = Boolean.TRUE.equals(anonymous);
        boolean named = name != null && !name.isBlank();
        if (unknown && (named || contact != null)) {
            throw new ReferralRefused.Invalid(
                    "/reporter/anonymous", ReferralRefused.Fault.REPORTER_WANTS_TO_BE_UNKNOWN);
        }
        if (!unknown && !named) {
            throw new ReferralRefused.Invalid("/reporter/name", ReferralRefused.Fault.REPORTER_NAME_REQUIRED);
        }
        return new Reporter(kind, Optional.ofNullable(name), Optional.ofNullable(contact));
    }

    static ReporterData from(Reporter reporter) {
        return new ReporterData(
                reporter.kind(),
                reporter.name().orElse(null),
                reporter.contact().orElse(null),
                reporter.isAnonymous());
    }

    @Override
    public String toString() {
        return "ReporterData[" + kind + "]";
    }
}
