package org.tsunagari.referral.person.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.access.Role;
import org.tsunagari.access.Subject;
import org.tsunagari.referral.person.usecase.WhoAmI;

/** The caller's own account over HTTP. */
@Path("/api/v1/account")
@Tag(name = "Account", description = "Who is signed in, and for whom")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class OwnAccountResource {

    private final WhoAmI who;

    OwnAccountResource(WhoAmI who) {
        this.who = who;
    }

    /** What the token says, and what the centre has linked to the account. */
    @Schema(name = "Account", description = "Who is signed in, as the token says, and for whom the account stands")
    public record AccountView(
            @Schema(
                    description =
                            "The `sub` of the token: what the centre needs to link the account to a person, or to name it")
            String account,

            @Schema(description = "What the account may do in general")
            List<Role> roles,

            @Schema(description = "JIS code of the municipality that this request is about", examples = "24208")
            String municipality,

            @Schema(description = "Where the caller works") @Nullable
            UUID organisationId,

            @Schema(description = "The person who signs in by this account; null as long as the centre has linked none")
            @Nullable
            UUID personId,

            @Schema(description = "Persons for whom the caller acts as family or guardian")
            List<UUID> familyOf) {

        static AccountView from(Subject subject) {
            return new AccountView(
                    subject.accountId(),
                    subject.roles().stream().sorted().toList(),
                    subject.municipality(),
                    subject.organisation().orElse(null),
                    subject.person().orElse(null),
                    subject.familyOf().stream().sorted().toList());
        }
    }

    @GET
    @Operation(
            operationId = "getAccount",
            summary = "Who am I",
            description =
                    "What the token names, so that nobody has to take it apart, and the persons for whom the account "
                            + "stands. A resident whom nobody has linked yet shows the `account` at the counter: the centre links it "
                            + "with `POST /persons/{id}/accounts`.")
    public AccountView get() {
        return AccountView.from(who.handle());
    }
}
