package org.tsunagari.directory.photo.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.photo.model.Photo;
import org.tsunagari.directory.photo.model.Picture;
import org.tsunagari.directory.photo.usecase.KeepPhotos;
import org.tsunagari.directory.photo.usecase.KeepPhotos.Caption;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.web.BodyUpTo;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.MyNumber;
import org.tsunagari.kit.web.Receipt;

/** Photos over HTTP. */
@Path("/api/v1/resources/{id}/photos")
@Tag(name = "Resources")
@Authenticated
@RunOnVirtualThread
class PhotoResource {

    private static final String JPEG = "image/jpeg";

    /** What a phone makes. */
    private static final int MOST_BYTES = 8 << 20;

    private static final int MAX_TEXT = 300;

    private final KeepPhotos photos;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    PhotoResource(KeepPhotos photos, Idempotency idempotency, CurrentActor actor) {
        this.photos = photos;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** A photo. */
    @Schema(name = "ResourcePhoto")
    public record PhotoView(
            @Schema(required = true) UUID id,

            @Schema(required = true, description = "What it shows, for those who do not see it")
            String alternative,

            @Nullable String alternativeEn,

            @Schema(description = "Who took it, and on what terms it may be used") @Nullable
            String credit,

            @Schema(required = true) int width,
            @Schema(required = true) int height) {

        static PhotoView from(Photo photo) {
            return new PhotoView(
                    photo.id(),
                    photo.alternative(),
                    photo.alternativeEn(),
                    photo.credit(),
                    photo.width(),
                    photo.height());
        }
    }

    /** Photos. */
    @Schema(name = "ResourcePhotoList")
    public record PhotoList(@Schema(required = true) List<PhotoView> items) {}

    /** What was added. */
    @Schema(name = "ResourcePhotoReceipt")
    public record PhotoReceipt(@Schema(required = true) UUID id) {}

    /** What makes two uploads the same. */
    private record Upload(Caption caption, String digest) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listResourcePhotos",
            summary = "The photos of a resource",
            description =
                    "What is on each photo and whose it is; the pictures themselves have addresses of their " + "own.")
    @APIResponse(
            responseCode = "200",
            description = "In the order of their arrival",
            content = @Content(schema = @Schema(implementation = PhotoList.class)))
    public PhotoList list(@PathParam("id") UUID id) {
        return new PhotoList(photos.of(actor.get(), new ResourceId(id)).stream()
                .map(PhotoView::from)
                .toList());
    }

    @POST
    @Consumes({JPEG, "image/png"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addResourcePhoto",
            summary = "Add a photo",
            description =
                    "JPEG or PNG of at most 8 MiB and 40 megapixels, a progressive JPEG 16. It is drawn anew, upright, with at most 1600 pixels a side, and loses what a camera has written into it, its position above all.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = PhotoReceipt.class)))
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @QueryParam("alternative")
                    @Nullable
                    @Parameter(description = "What it shows, for those who do not see it", required = true)
                    String alternative,
            @QueryParam("alternativeEn") @Nullable String alternativeEn,
            @QueryParam("credit") @Nullable @Parameter(description = "Who took it, and on what terms it may be used")
                    String credit,
            @BodyUpTo(MOST_BYTES) byte[] file) {
        Caption caption = new Caption(
                text("alternative", alternative).orElseThrow(() -> QueryText.invalid("alternative", "required")),
                text("alternativeEn", alternativeEn).orElse(null),
                text("credit", credit).orElse(null));
        Picture picture = photos.draw(actor.get(), new ResourceId(id), file);
        return idempotency.create(key, new Upload(caption, digest(file)), () -> {
            Photo photo = photos.add(actor.get(), new ResourceId(id), caption, picture);
            return new Receipt(
                    URI.create("/api/v1/resources/" + id + "/photos/" + photo.id()), 0, new PhotoReceipt(photo.id()));
        });
    }

    @GET
    @Path("/{photoId}")
    @Produces(JPEG)
    @Operation(
            operationId = "getResourcePhoto",
            summary = "The picture itself",
            description =
                    "As JPEG, drawn anew without the data of the camera. A browser may keep it and asks each time, "
                            + "with `If-None-Match`, whether it may still be shown.")
    @APIResponse(
            responseCode = "200",
            description = "JPEG",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The one that is known already, and may still be shown")
    public Response get(@PathParam("id") UUID id, @PathParam("photoId") UUID photoId, @Context Request request) {
        byte[] picture = photos.picture(actor.get(), new ResourceId(id), photoId);
        EntityTag tag = new EntityTag(photoId.toString()); // a picture never changes, only who may see it
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(picture) : known)
                .tag(tag)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    @DELETE
    @Path("/{photoId}")
    @Operation(
            operationId = "removeResourcePhoto",
            summary = "Remove a photo for good",
            description = "The bytes are destroyed. For editors.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") UUID id, @PathParam("photoId") UUID photoId) {
        photos.remove(actor.get(), new ResourceId(id), photoId);
    }

    private static Optional<String> text(String name, @Nullable String given) {
        Optional<String> text = QueryText.given(given);
        if (text.filter(said -> said.length() > MAX_TEXT || said.chars().anyMatch(Character::isISOControl))
                .isPresent()) {
            throw QueryText.invalid(name, "wrong-length");
        }
        if (text.filter(MyNumber::occursIn).isPresent()) {
            throw new Refused(CommonProblem.MY_NUMBER_REFUSED);
        }
        return text;
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
