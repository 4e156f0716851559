package org.tsunagari.referral.attachment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.referral.attachment.model.CheckedFile;
import org.tsunagari.referral.attachment.model.FileKind;
import org.tsunagari.referral.attachment.scan.VirusScan;
import org.tsunagari.referral.problem.ReferralProblem;

/** Looks at a file before anything is kept of it, and outside of any transaction: a scan takes its time. */
@ApplicationScoped
public class CheckFiles {

    private static final String UNDECLARED = "application/octet-stream";

    private final Tika tika = new Tika();
    private final VirusScan scan;

    CheckFiles(VirusScan scan) {
        this.scan = scan;
    }

    /**
     * The file by what it contains, whatever it is called.
     *
     * @param declared the media type that the sender names; a name for another kind than the content's is refused
     */
    public CheckedFile check(byte @Nullable [] bytes, @Nullable String declared, String name) {
        if (bytes == null || bytes.length == 0) {
            throw Refused.invalid("/", "empty-file");
        }
        FileKind kind = FileKind.of(tika.detect(bytes)).orElseThrow(CheckFiles::refused);
        if (declaredType(declared)
                .filter(type -> !type.equals(kind.mediaType()))
                .isPresent()) {
            throw refused();
        }
        return switch (scan.scan(bytes)) {
            case CLEAN -> new CheckedFile(kind, name, bytes);
            case INFECTED -> throw new Refused(ReferralProblem.ATTACHMENT_INFECTED);
            case UNAVAILABLE -> throw new Refused(ReferralProblem.SCAN_UNAVAILABLE);
        };
    }

    private static Optional<String> declaredType(@Nullable String declared) {
        return Optional.ofNullable(declared)
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.equals(UNDECLARED));
    }

    private static Refused refused() {
        return new Refused(ReferralProblem.ATTACHMENT_TYPE_REFUSED, Violation.at("/", "not-this-kind-of-file"));
    }
}
