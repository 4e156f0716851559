package org.tsunagari.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Set;

/**
 * A year has four digits, as ISO 8601 has it between those who have not agreed otherwise. Java takes nine of them and a
 * sign; then a day later is out of its range, and PostgreSQL ends much earlier on both sides. Which years make sense, each
 * member says for itself.
 */
final class DatedDeserializer extends DelegatingDeserializer {

    static final Set<Class<?>> TYPES = Set.of(
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Instant.class,
            YearMonth.class,
            Year.class);

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 1;
    private static final int LAST = 9999;

    private final Class<?> type;

    DatedDeserializer(Class<?> type, JsonDeserializer<?> reader) {
        super(reader);
        this.type = type;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new DatedDeserializer(type, reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Object value = super.deserialize(parser, context);
        if (value instanceof TemporalAccessor time) {
            int year = year(time);
            if (year < FIRST || year > LAST) {
                return context.handleWeirdStringValue(type, parser.getText(), "no year of four digits");
            }
        }
        return value;
    }

    private static int year(TemporalAccessor time) {
        TemporalAccessor dated = time instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : time;
        return dated.get(ChronoField.YEAR);
    }
}
