package org.tsunagari.referral.person.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import org.tsunagari.referral.likeness.model.BirthDate;

/** Dates of birth as text: in the API as far as they are known, and as records have had them since the first one. */
@Singleton
public class BirthDateJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("birth-dates")
                .addSerializer(BirthDate.class, new Writer())
                .addDeserializer(BirthDate.class, new Reader()));
    }

    private static final class Writer extends StdScalarSerializer<BirthDate> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(BirthDate.class);
        }

        @Override
        public void serialize(BirthDate date, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(date.text());
        }
    }

    private static final class Reader extends StdScalarDeserializer<BirthDate> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(BirthDate.class);
        }

        @Override
        public BirthDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (BirthDate) context.handleUnexpectedToken(BirthDate.class, parser);
            }
            try {
                return BirthDate.parse(parser.getText());
            } catch (DateTimeException noDate) {
                return (BirthDate)
                        context.handleWeirdStringValue(BirthDate.class, parser.getText(), "no date of birth");
            }
        }
    }
}
