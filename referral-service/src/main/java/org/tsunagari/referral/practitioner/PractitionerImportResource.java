package org.tsunagari.referral.practitioner;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.kit.csv.CsvFile;
import org.tsunagari.referral.access.PersonAccess;
import org.tsunagari.referral.imports.ImportAnswer;
import org.tsunagari.referral.imports.ImportReport;
import org.tsunagari.referral.imports.usecase.ImportCsv;
import org.tsunagari.referral.practitioner.usecase.ImportPractitioners;

/** Lists of practitioners over HTTP. */
@Path("/api/v1/practitioners/imports")
@Tag(name = "Practitioners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(CsvFile.MEDIA_TYPE)
@Authenticated
@RunOnVirtualThread
public class PractitionerImportResource {

    private final ImportPractitioners imports;
    private final ImportAnswer answer;
    private final PersonAccess access;

    PractitionerImportResource(ImportPractitioners imports, ImportAnswer answer, PersonAccess access) {
        this.imports = imports;
        this.answer = answer;
        this.access = access;
    }

    @POST
    @Operation(operationId = "importPractitioners", summary = "Bring in a list of practitioners", description = """
                    CSV with a first line of names (`externalId,organisationExternalId,name,nameKana,profession,validFrom,validUntil`, or their Japanese titles), in UTF-8 with or without byte order \
                    mark or in Shift_JIS. The dry run says what each row would do and what is wrong with it; after it, the same \
                    file is applied with `dryRun=false`: good rows are written, the others reported. Rows are recognised by \
                    `externalId`, so the same file again changes nothing. Dates may be in Japanese eras. Only `externalId`, \
                    `organisationExternalId` (the `externalId` of a registered organisation), `name` and `profession` must be \
                    there; any other column is refused (violation `unknown-column`). `profession` is a code or its Japanese name. What \
                    the file has no column for stays as it is registered; an empty cell empties it. At most \
                    5,000 rows.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CsvFile.MEDIA_TYPE,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "practitioners", value = """
                                    externalId,organisationExternalId,name,nameKana,profession,validFrom,validUntil
                                    MIHON-D-01,MIHON-001,見本 医師,ミホン イシ,PHYSICIAN,2021-04-01,
                                    MIHON-P-01,MIHON-002,見本 薬剤師,ミホン ヤクザイシ,薬剤師,令和3年4月1日,
                                    """)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response bringIn(
            @QueryParam("dryRun")
                    @DefaultValue("true")
                    @Parameter(
                            description =
                                    "true, the default: only look. false: write; `import-not-checked` unless the same file was looked at in the last 48 hours")
                    boolean dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) MediaType type,
            RoutingContext http,
            @NotNull byte[] file) {
        access.requireEver(org.tsunagari.access.Operation.MAINTAIN_ORGANISATIONS);
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return answer.of(imports.handle(new ImportCsv.Upload("practitioners", file, charset, dryRun)), http);
    }
}
