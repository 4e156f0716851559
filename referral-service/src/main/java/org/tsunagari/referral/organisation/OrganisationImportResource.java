package org.tsunagari.referral.organisation;

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
import org.tsunagari.referral.organisation.usecase.ImportOrganisations;

/** Lists of organisations over HTTP. */
@Path("/api/v1/organisations/imports")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(CsvFile.MEDIA_TYPE)
@Authenticated
@RunOnVirtualThread
public class OrganisationImportResource {

    private final ImportOrganisations imports;
    private final ImportAnswer answer;
    private final PersonAccess access;

    OrganisationImportResource(ImportOrganisations imports, ImportAnswer answer, PersonAccess access) {
        this.imports = imports;
        this.answer = answer;
        this.access = access;
    }

    @POST
    @Operation(operationId = "importOrganisations", summary = "Bring in a list of organisations", description = """
                    CSV with a first line of names (`externalId,name,nameKana,kind,specialty,faxNumber,phone,validFrom,validUntil`, or their Japanese titles), in UTF-8 with or without byte order \
                    mark or in Shift_JIS. The dry run says what each row would do and what is wrong with it; after it, the same \
                    file is applied with `dryRun=false`: good rows are written, the others reported. Rows are recognised by \
                    `externalId`, so the same file again changes nothing. Dates may be in Japanese eras. Only `externalId`, `name` \
                    and `kind` must be there; any other column is refused (violation `unknown-column`). `kind` and `specialty` are codes or \
                    their Japanese names. What the file has no column for stays as it is registered; an empty cell empties it. At most 5,000 rows.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CsvFile.MEDIA_TYPE,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "organisations", value = """
                                    externalId,name,nameKana,kind,specialty,faxNumber,phone,validFrom,validUntil
                                    MIHON-001,見本内科クリニック,ミホンナイカクリニック,PRIMARY_CARE,INTERNAL_MEDICINE,0595-00-0000,0595-00-0001,2021-04-01,
                                    MIHON-002,見本薬局,ミホンヤッキョク,薬局,,,0595-00-0002,令和3年4月1日,令和8年3月31日
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
        return answer.of(imports.handle(new ImportCsv.Upload("organisations", file, charset, dryRun)), http);
    }
}
