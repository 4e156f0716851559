package org.tsunagari.kit.web;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * Times as they come from outside are written out; after the module of java.time, which would take digits too. Their years have
 * four digits.
 */
@Singleton
public class WrittenTimes implements ObjectMapperCustomizer {

    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("written-times")
                .addDeserializer(Instant.class, new InstantDeserializer())
                .setDeserializerModifier(new OfFourDigits()));
    }

    private static final class OfFourDigits extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
            Class<?> type = description.getBeanClass();
            return DatedDeserializer.TYPES.contains(type) ? new DatedDeserializer(type, reader) : reader;
        }
    }
}
