package org.tsunagari.referral.attachment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.web.Idempotency;
import org.tsunagari.kit.web.Receipt;
import org.tsunagari.referral.attachment.model.Attachment;
import org.tsunagari.referral.attachment.model.CheckedFile;
import org.tsunagari.referral.attachment.usecase.CheckFiles;

/** A file on its way in: looked at before anything is kept, and kept once however often it is sent. */
@ApplicationScoped
public class Uploads {

    /** Bytes. Form 1 by FAX in fine resolution has a tenth of that; the gateway says the same. */
    public static final int MOST_BYTES = 6 << 20;

    private final CheckFiles files;
    private final Idempotency idempotency;

    Uploads(CheckFiles files, Idempotency idempotency) {
        this.files = files;
        this.idempotency = idempotency;
    }

    /** The answer to a new file; the entity tag is that of what it belongs to. */
    @Schema(name = "AttachmentReceipt", description = "What was attached, by its content; no personal data")
    public record AttachmentReceipt(
            UUID id, @Schema(examples = "application/pdf") String mediaType, int size) {}

    /** What was kept, and the version of what it belongs to. */
    public record Kept(Attachment attachment, long version) {}

    /** What makes two uploads the same. */
    private record Upload(String files, String name, String digest) {}

    /**
     * @param path of the files that it joins
     * @param declared its media type as the sender says
     * @param disposition the header that has its name
     */
    public Response keep(
            String path,
            @Nullable String key,
            @Nullable String declared,
            @Nullable String disposition,
            byte @Nullable [] bytes,
            Function<CheckedFile, Kept> keep) {
        CheckedFile file = files.check(bytes, declared, DispositionName.of(disposition));
        return idempotency.create(key, new Upload(path, file.name(), digest(file.bytes())), () -> {
            Kept kept = keep.apply(file);
            UUID attachment = kept.attachment().id();
            return new Receipt(
                    URI.create(path + "/" + attachment),
                    kept.version(),
                    new AttachmentReceipt(attachment, file.kind().mediaType(), file.bytes().length));
        });
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
