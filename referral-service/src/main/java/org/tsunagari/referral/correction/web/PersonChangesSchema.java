package org.tsunagari.referral.correction.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Publishes what a correction says of a person: the members of a person, none of which is required. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PersonChangesSchema implements OASFilter {

    static final String NAME = "PersonChanges";

    private static final String DESCRIPTION = """
            What is to be written anew (JSON Merge Patch, RFC 7396): what you leave out stays, `null` empties. `homePosition` is \
            one value. A known `name` takes the place of the `designation`, and a known `birthDate` that of the guess, without \
            saying so. Where another `name` leaves out a known reading, or another `address` a known `homePosition` or \
            `noFixedAbode`, it is refused as `required`: say whether they stay.""";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Schema person = Objects.requireNonNull(schemas.get("PersonData"), "PersonData");
        Schema changes = OASFactory.createSchema();
        person.getAll().forEach(changes::set);
        changes.set("required", null);
        changes.setDescription(DESCRIPTION);
        document.getComponents().addSchema(NAME, changes);
        // a reference by name says nothing of what is required
        Objects.requireNonNull(schemas.get("CorrectPerson"), "CorrectPerson").addRequired("person");
    }
}
