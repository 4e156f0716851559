package org.tsunagari.directory.hsds.web;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.hsds.mapping.HsdsIds;
import org.tsunagari.directory.hsds.mapping.HsdsTerms;
import org.tsunagari.directory.query.QueryText;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.model.SearchCriteria.Among;
import org.tsunagari.directory.search.model.SearchCriteria.Point;

/** What HSDS lets ask of services besides, also where they are. */
public class HsdsServiceQuery extends HsdsQuery {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @QueryParam("taxonomy_id")
    @Parameter(
            description = "Services with any term of this taxonomy; every service has terms of each of ours",
            schema = @Schema(implementation = UUID.class))
    @Nullable
    String taxonomy;

    @QueryParam("organization_id")
    @Parameter(description = "The service of this organisation", schema = @Schema(implementation = UUID.class))
    @Nullable
    String organization;

    @QueryParam("modified_after")
    @Parameter(
            description = "Changed then or later, hours included; a time with a zone",
            schema = @Schema(implementation = Instant.class),
            example = "2026-11-01T00:00:00+09:00")
    @Nullable
    String modifiedAfter;

    @Override
    SearchCriteria toCriteria() {
        return criteria(among(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Those whom people of a place can come to, and who are within a distance of it. */
    SearchCriteria near(Point point, Optional<Integer> metres, String district) {
        return criteria(among(), metres.map(within -> point), metres, Optional.of(district));
    }

    private Among among() {
        QueryText.given(taxonomy).ifPresent(HsdsServiceQuery::requireTaxonomy);
        return new Among(
                QueryText.given(organization).map(HsdsServiceQuery::service),
                QueryText.given(modifiedAfter).map(HsdsServiceQuery::time));
    }

    private static void requireTaxonomy(String id) {
        if (HsdsTerms.taxonomies().stream()
                .noneMatch(known -> known.path("id").asText().equals(id))) {
            throw QueryText.invalid("taxonomy_id", "unknown-code");
        }
    }

    private static UUID service(String organization) {
        try {
            return HsdsIds.ORGANIZATION.resource(UUID.fromString(organization));
        } catch (IllegalArgumentException noId) {
            throw QueryText.invalid("organization_id", "wrong-format");
        }
    }

    private static Instant time(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= FIRST_YEAR && time.getYear() < LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeParseException noTime) {
            throw QueryText.invalid("modified_after", "wrong-format");
        }
        throw QueryText.invalid("modified_after", "out-of-range");
    }
}
