package org.tsunagari.directory.resource.persistence;

import jakarta.persistence.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Position;
import org.tsunagari.directory.resource.model.PositionPrecision;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceId;
import org.tsunagari.directory.resource.model.ResourceType;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/** Reads rows of the table {@code resource}. */
public final class ResourceRows {

    /** The columns that {@link #read} wants; the table's alias is {@code r}. */
    public static final String COLUMNS =
            "r.id, r.name, r.name_kana, r.type, r.kind, r.formality, r.step, r.description,"
                    + " r.address, r.district, r.phone, r.latitude, r.longitude, r.precision, r.version";

    private ResourceRows() {}

    public static Resource read(Tuple row) {
        String step = row.get("step", String.class);
        ResourceDetails details = new ResourceDetails(
                row.get("name", String.class),
                row.get("name_kana", String.class),
                ResourceType.valueOf(row.get("type", String.class)),
                ConnectionKinds.get(row.get("kind", String.class)),
                Formality.valueOf(row.get("formality", String.class)),
                step == null ? null : Step.valueOf(step),
                row.get("description", String.class),
                row.get("address", String.class),
                row.get("district", String.class),
                row.get("phone", String.class),
                position(row));
        return new Resource(
                new ResourceId(row.get("id", UUID.class)),
                details,
                row.get("version", Number.class).longValue());
    }

    private static @Nullable Position position(Tuple row) {
        Double latitude = row.get("latitude", Double.class);
        Double longitude = row.get("longitude", Double.class);
        return latitude == null || longitude == null
                ? null
                : new Position(latitude, longitude, PositionPrecision.valueOf(row.get("precision", String.class)));
    }
}
