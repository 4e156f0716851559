package org.tsunagari.referral.consent.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.consent.text.ConsentTexts;

/** The texts that people agree to. */
@Path("/api/v1/consent-texts")
@Tag(name = "Consents")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ConsentTextResource {

    private final ConsentTexts texts;
    private final PersonAccess access;

    ConsentTextResource(ConsentTexts texts, PersonAccess access) {
        this.texts = texts;
        this.access = access;
    }

    /** One version in one language. */
    @Schema(name = "ConsentText", description = "A wording that is never changed: a new one is a new version")
    public record TextView(
            @Schema(examples = "FORM_1") String id,
            int version,
            @Schema(examples = "ja") String language,

            @Schema(description = "SHA-256 of the wording in UTF-8, lower-case hexadecimal")
            String sha256,

            @Schema(description = "In use since") LocalDate since,
            String wording) {

        static TextView from(ConsentTexts.ConsentText text) {
            return new TextView(
                    text.agreed().id(),
                    text.agreed().version(),
                    text.agreed().language(),
                    text.agreed().sha256(),
                    text.since(),
                    text.wording());
        }
    }

    /** All of them. */
    @Schema(name = "ConsentTextList")
    public record TextList(List<TextView> items) {}

    @GET
    @Operation(
            operationId = "listConsentTexts",
            summary = "The texts that people agree to, every version",
            description = "FORM_1 is the sentence on form 1; SCOPED introduces a scope that the person chooses.")
    public TextList list() {
        access.requireEver(org.tsunagari.access.Operation.READ_DIRECTORY);
        return new TextList(texts.all().stream().map(TextView::from).toList());
    }
}
