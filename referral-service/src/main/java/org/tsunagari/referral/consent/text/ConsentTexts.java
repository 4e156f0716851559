package org.tsunagari.referral.consent.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tsunagari.referral.consent.model.AgreedText;

/**
 * The texts that people agree to. A text is never changed: a new wording is a new version beside the old one. The
 * catalogue names the hash of each file, and the service does not start when a file is not the one that was agreed to.
 */
@ApplicationScoped
public class ConsentTexts {

    private static final String FOLDER = "/consent-texts/";

    private final List<ConsentText> texts;

    ConsentTexts() {
        this(read("catalogue.csv").lines().skip(1).map(ConsentTexts::text).toList());
    }

    ConsentTexts(List<ConsentText> texts) {
        this.texts = List.copyOf(texts);
    }

    /** One version of a text in one language. */
    public record ConsentText(AgreedText agreed, LocalDate since, String wording) {}

    /** All versions, in the order of the catalogue. */
    public List<ConsentText> all() {
        return texts;
    }

    public Optional<ConsentText> find(String id, int version, String language) {
        return texts.stream()
                .filter(text -> text.agreed().id().equals(id)
                        && text.agreed().version() == version
                        && text.agreed().language().equals(language))
                .findFirst();
    }

    /** The version of a text that was in use on a day; empty before the first. */
    public Optional<AgreedText> inUseOn(LocalDate day, String id, String language) {
        return texts.stream()
                .filter(text -> text.agreed().id().equals(id)
                        && text.agreed().language().equals(language)
                        && !text.since().isAfter(day))
                .max(Comparator.comparing(ConsentText::since)
                        .thenComparing(text -> text.agreed().version()))
                .map(ConsentText::agreed);
    }

    private static ConsentText text(String line) {
        String[] row = line.split(",", -1);
        AgreedText agreed = new AgreedText(row[0], Integer.parseInt(row[1]), row[2], row[3]);
        String file = "%s.v%d.%s.txt".formatted(agreed.id(), agreed.version(), agreed.language());
        String wording = read(file);
        if (!sha256(wording).equals(agreed.sha256())) {
            throw new IllegalStateException(
                    file + ": not the text that was agreed to (expected: sha256 of the catalogue)");
        }
        return new ConsentText(agreed, LocalDate.parse(row[4]), wording);
    }

    private static String read(String file) {
        try (InputStream in = ConsentTexts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(file + ": missing among the consent texts");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
