package org.tsunagari.directory.search.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.tsunagari.directory.opening.model.OpeningTimes;
import org.tsunagari.directory.resource.model.Resources;
import org.tsunagari.directory.resource.usecase.ResourceIndex;
import org.tsunagari.directory.search.bench.Question.Kind;
import org.tsunagari.directory.search.persistence.SearchInsides;
import org.tsunagari.directory.search.usecase.ResourceSearch;
import org.tsunagari.directory.text.TextIndex;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.kit.tenancy.MunicipalityContext;
import org.tsunagari.testkit.RealComponents;
import org.tsunagari.testkit.TestServers;

/** Started by name only ({@code acceptance/bench search}); its figures go to {@code target/search-bench.md}. */
@QuarkusTest
@QuarkusTestResource(value = RealComponents.class, initArgs = @ResourceArg(name = "database", value = "directory"))
class SearchBenchmark {

    /** Thousands of resources. */
    private static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("tsunagari.bench.sizes", "100,1000").split(","))
            .map(Integer::valueOf)
            .toList();

    private static final Path FILES = Path.of("target", "search-bench");

    @Inject
    MunicipalityContext context;

    @Inject
    Resources resources;

    @Inject
    ResourceIndex index;

    @Inject
    OpeningTimes openingTimes;

    @Inject
    ResourceSearch search;

    @Inject
    TextIndex text;

    @Inject
    Clock clock;

    @Test
    void the_search_is_timed_beside_plain_sql_and_lucene() throws Exception {
        var report = new SearchReport();
        try {
            for (int thousands : SIZES) {
                measure(thousands * 1000, report);
            }
        } finally {
            Files.writeString(Path.of("target", "search-bench.md"), report.page());
        }
        assertThat(report.page()).contains("p99");
    }

    private void measure(int size, SearchReport report) throws Exception {
        var municipality = "99801";
        LocalDate today = LocalDate.now(clock.withZone(MunicipalTime.ZONE));
        Path lucene = FILES.resolve("lucene-" + size);
        var insides = new SearchInsides();
        var loading =
                new Loading(municipality, new Catalogue(size, today), context, resources, index, openingTimes, insides);
        URI api = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class) + "/api/v1/");
        long began = System.nanoTime();
        try {
            try (var writing = new LuceneSearch.Writing(lucene)) {
                loading.load(writing);
            }
            int checked = loading.check();
            loading.settle();
            try (var inLucene = LuceneSearch.open(lucene, text, today);
                    var plain = new PlainSql(municipality, Round.CLIENTS)) {
                report.begin(size, Duration.ofNanos(System.nanoTime() - began), checked, sizes());
                var service = new ServiceSearch(municipality, context, search, insides, true);
                var statement = new ServiceSearch(municipality, context, search, insides, false);
                try {
                    for (Kind kind : Kind.values()) {
                        var http = new ServiceOverHttp(api, municipality);
                        report.add(Round.of(kind, service, statement, http, plain, inLucene));
                    }
                } finally {
                    report.end();
                }
            }
        } finally {
            Loading.discard();
            discard(lucene);
        }
    }

    private static String sizes() throws SQLException {
        try (Connection above = TestServers.running().asSuperuser("directory");
                var statement = above.createStatement();
                var row = statement.executeQuery("""
                        SELECT string_agg(format('%s %s MB', name, pg_total_relation_size(name::regclass) / 1000000), ', ')
                        FROM unnest(ARRAY['resource', 'resource_index', 'resource_beginning', 'resource_opening']) AS name\
                        """)) {
            row.next();
            return row.getString(1).toLowerCase(Locale.ROOT).replace(" mb", " MB");
        }
    }

    private static void discard(Path directory) throws Exception {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
