package org.tsunagari.referral.subjectaccess.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.subjectaccess.usecase.ExportPerson;

/** Everything about a person over HTTP. */
@Path("/api/v1/persons/{id}/export")
@Tag(name = "Persons")
@Authenticated
@RunOnVirtualThread
public class PersonExportResource {

    private final ExportPerson export;
    private final PersonFilePrinter printer;

    PersonExportResource(ExportPerson export, PersonFilePrinter printer) {
        this.export = export;
        this.printer = printer;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "exportPerson", summary = "Everything that is held about a person", description = """
                    For the person with the own account, and for the centre, which hands it over. As JSON, or with \
                    `Accept: application/pdf` on paper. Each export is in the audit trail.""")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PersonFileView.class)),
                @Content(mediaType = PersonFilePrinter.PDF)
            })
    public Response json(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return attachment(
                PersonFileView.from(export.handle(new PersonId(id)), Wording.of(headers.getAcceptableLanguages())),
                "json");
    }

    @GET
    @Produces(PersonFilePrinter.PDF)
    @Operation(hidden = true)
    public Response pdf(@PathParam("id") UUID id) {
        return attachment(printer.print(export.handle(new PersonId(id))), "pdf");
    }

    private static Response attachment(Object content, String extension) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"person-file." + extension + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
