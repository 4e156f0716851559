package org.tsunagari.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Completes what annotations say of one operation by what holds for all of them, so that nobody has to repeat it and
 * nobody can forget it. Runs when a service is built, so it costs no service time or memory.
 *
 * <p>Beside a service's code it finds what would drown the code in words: {@code openapi/schemas.properties} describes
 * schemas, {@code openapi/parameters.properties} parameters, {@code openapi/names.properties} renames enums, and
 * {@code openapi/operations/<operationId>.json} has the examples of an operation and the refusals that are its own;
 * {@code openapi/webhooks.properties} says what a message to others tells, {@code openapi/answers.properties} of what the
 * {@code ETag} of an operation is the version ({@code operationId.ETag}), and {@code openapi/access-matrix.csv} who may call.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = PublishedDocument.AFTER_A_SERVICES_OWN)
public final class PublishedDocument implements OASFilter {

    /** Lower than what a filter has that says nothing. */
    static final int AFTER_A_SERVICES_OWN = 0;

    private final IndexView index;

    public PublishedDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Resources resources = new Resources(Thread.currentThread().getContextClassLoader());
        new Overview(resources).describe(api);
        Schemas schemas = new Schemas(api);
        schemas.dropInternals();
        schemas.correctLocalTimes();
        new EnumNames(index, resources).apply(api);
        new Certainty(index).apply(api);
        schemas.dropUnused();
        schemas.describe(resources.texts("schemas"));
        ProblemCodes codes = ProblemCodes.of(index, resources);
        new Vocabulary(index, resources.loader()).explain(api);
        Refusals refusals = new Refusals(codes);
        refusals.define(api);
        Parameters parameters = new Parameters(resources.texts("parameters"));
        Answers answers = new Answers(api, resources.texts("answers"));
        Callers callers = Callers.of(resources.lines("access-matrix.csv"));
        CommonHeaders headers = new CommonHeaders(resources.texts("parameters"));
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    OperationExamples examples = resources.examples(operation.getOperationId());
                    parameters.describe(path, item, operation);
                    refusals.add(path, item, operation, examples.refusals());
                    answers.describe(path, method, operation, examples.versioned());
                    callers.name(path, method, operation);
                    headers.addTo(operation);
                    examples.addTo(operation);
                }));
        headers.define(api);
        new Webhooks(resources.texts("webhooks")).describe(api);
        Refusals.dropUnused(api);
    }
}
