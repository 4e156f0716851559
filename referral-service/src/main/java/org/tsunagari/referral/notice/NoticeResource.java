package org.tsunagari.referral.notice;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.Page;
import org.tsunagari.kit.web.PageRequest;
import org.tsunagari.referral.notice.persistence.NoticeBoard;
import org.tsunagari.referral.notice.usecase.ReadNotices;

/** Notices over HTTP. */
@Path("/api/v1/notices")
@Tag(
        name = "Notices",
        description = "What the parties of a referral are told: what becomes of it, its consent, its deadline")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class NoticeResource {

    private final ReadNotices notices;

    NoticeResource(ReadNotices notices) {
        this.notices = notices;
    }

    /** A page of notices. */
    @Schema(name = "NoticePage")
    public record NoticePage(
            List<NoticeView> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listNotices",
            summary = "What you have to know of your referrals: what becomes of them, consents, deadlines",
            description =
                    "Latest first: a source reads about its own referrals, a link worker about the own cases, the centre about all, and its leads about what nobody has acted on. To poll, read the first page until you meet a notice `id` that you know; `cursor` leads on to older ones. No notice says anything about the person.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticePage.class)))
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        PageRequest page = PageRequest.of(limit, cursor, 2);
        boolean english =
                headers.getAcceptableLanguages().getFirst().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return Page.of(
                        notices.handle(page),
                        page,
                        posted -> List.of(posted.at().toString(), posted.id().toString()))
                .map(posted -> view(posted, english))
                .response(uri);
    }

    private static NoticeView view(NoticeBoard.Posted posted, boolean english) {
        String wording = english ? posted.code().en() : posted.code().ja();
        return switch (posted.about()) {
            case NoticeBoard.About.OfReferral(UUID referral, String number) ->
                new NoticeView(
                        posted.id(), posted.at(), posted.code(), referral, number, null, wording.formatted(number));
            case NoticeBoard.About.OfDraft(UUID draft) ->
                new NoticeView(posted.id(), posted.at(), posted.code(), null, null, draft, wording);
        };
    }
}
