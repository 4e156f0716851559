package org.tsunagari.directory.duplicate.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.duplicate.model.Profile;
import org.tsunagari.directory.resource.model.Position;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.Status;
import org.tsunagari.directory.text.TextIndex;
import org.tsunagari.kit.web.Ids;

/** What a resource that is not there yet would be compared by. */
@ApplicationScoped
public class Profiles {

    private final TextIndex text;

    Profiles(TextIndex text) {
        this.text = text;
    }

    /** Under an id of its own, which nothing else has. */
    public Profile of(ResourceDetails details) {
        Position position = details.place().position();
        return new Profile(
                Ids.next(),
                details.name(),
                text.reading(details.name(), details.naming().kana()),
                digits(details.contact().phone()),
                position == null ? null : new Profile.Spot(position.latitude(), position.longitude()),
                details.classification().kind(),
                details.place().district(),
                Status.DRAFT);
    }

    private static @Nullable String digits(@Nullable String phone) {
        return Optional.ofNullable(phone)
                .map(number ->
                        Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[^0-9]", ""))
                .filter(number -> !number.isEmpty())
                .orElse(null);
    }
}
