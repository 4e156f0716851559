package org.tsunagari.directory.search.bench;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tsunagari.directory.search.persistence.SearchInsides;
import org.tsunagari.directory.search.usecase.Completion;
import org.tsunagari.directory.search.usecase.ResourceSearch;
import org.tsunagari.kit.tenancy.MunicipalityContext;

/**
 * The service's own search, each question in a transaction of its own on a connection of its pool.
 *
 * @param whole with all that the API answers (the resources, distances, highlights, what is open today), or only the
 *     statement that finds them
 */
record ServiceSearch(
        String municipality, MunicipalityContext context, ResourceSearch search, SearchInsides insides, boolean whole)
        implements Contender {

    @Override
    public Answer answer(Question question) throws Exception {
        return here(() -> switch (question.kind().form) {
            case LIST ->
                Answer.list(
                        whole
                                ? search.find(question.criteria(), Optional.empty(), question.kind().limit).stream()
                                        .map(hit -> hit.resource().id().value())
                                        .toList()
                                : insides.rows(question.criteria(), question.kind().limit));
            case FACETS ->
                new Answer(
                        List.of(),
                        search.facets(question.criteria()).stream()
                                .collect(Collectors.toMap(
                                        facet -> facet.dimension() + " " + facet.value(), facet -> facet.count())));
            case COMPLETION ->
                Answer.list(search.complete(question.typed(), question.kind().limit).stream()
                        .map(Completion::id)
                        .toList());
        });
    }

    @Override
    public long count(Question question) throws Exception {
        return here(() -> search.count(question.criteria()));
    }

    private <T> T here(Callable<T> work) throws Exception {
        return context.in(municipality, () -> QuarkusTransaction.requiringNew().call(work));
    }
}
