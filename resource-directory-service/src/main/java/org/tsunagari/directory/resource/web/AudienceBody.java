package org.tsunagari.directory.resource.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Audience;
import org.tsunagari.directory.resource.model.SuitedFor;
import org.tsunagari.kit.problem.Refused;

/** Who it suits. */
@Schema(name = "ResourceAudience", description = "Who it suits; nobody is turned away by it")
public record AudienceBody(
        @Nullable @Size(max = 20) List<@NotNull SuitedFor> suits,

        @Nullable @Size(max = 1000) @Schema(description = "Conditions in words")
        String eligibility,

        @Nullable @Min(0) @Max(120) Integer minimumAge,
        @Nullable @Min(0) @Max(120) Integer maximumAge,

        @Nullable
        @Size(max = 20)
        @Schema(description = "BCP 47 codes of what is spoken there", examples = "[\"ja\",\"pt-BR\"]")
        List<@NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String> languages,

        @Nullable @Size(max = 500) String languageNote) {

    static @Nullable AudienceBody from(Audience audience) {
        return audience.equals(Audience.UNSAID)
                ? null
                : new AudienceBody(
                        audience.suits(),
                        audience.eligibility(),
                        audience.minimumAge(),
                        audience.maximumAge(),
                        audience.languages(),
                        audience.languageNote());
    }

    static Audience toModel(@Nullable AudienceBody body) {
        if (body == null) {
            return Audience.UNSAID;
        }
        if (body.minimumAge() != null && body.maximumAge() != null && body.minimumAge() > body.maximumAge()) {
            throw Refused.invalid("/audience/maximumAge", "out-of-range");
        }
        return new Audience(
                Given.list(body.suits()),
                Given.text(body.eligibility()),
                body.minimumAge(),
                body.maximumAge(),
                Given.list(body.languages()),
                Given.text(body.languageNote()));
    }
}
