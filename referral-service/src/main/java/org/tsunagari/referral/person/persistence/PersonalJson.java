package org.tsunagari.referral.person.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Personal values as JSON before they are sealed. Failures name no value. What is not said is left out: a person of whom
 * everything is known stands there as always, and the version before can read it while both run.
 */
@ApplicationScoped
public class PersonalJson {

    private final ObjectMapper json;

    PersonalJson(ObjectMapper json) {
        this.json = json.copy()
                .setSerializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        this.json
                .configOverride(boolean.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS));
    }

    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("personal value cannot be written");
        }
    }

    public <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("personal value cannot be read");
        }
    }
}
