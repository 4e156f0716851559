package org.tsunagari.casework.casefile.web;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tsunagari.casework.casefile.model.CaseStatus;
import org.tsunagari.casework.casefile.usecase.ChangedCase;
import org.tsunagari.kit.web.ExpectedVersion;

/** The answer to a change of a case: no personal data. */
@Schema(
        name = "CaseReceipt",
        requiredProperties = {"id", "status"},
        description = "A case after a change; its new version is the ETag")
public record CaseReceipt(UUID id, CaseStatus status) {

    /** The change as an answer. */
    public static Response of(ChangedCase changed) {
        return Response.ok(new CaseReceipt(
                        changed.file().id().value(), changed.file().status()))
                .tag(ExpectedVersion.tag(changed.version()))
                .build();
    }
}
