package org.tsunagari.directory.hsds.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.query.QueryText;

/** In which form a list is given: page by page, or all of it as lines of JSON while it is read. */
final class HsdsFormat {

    static final String LINES = "application/x-ndjson";
    static final String DESCRIPTION =
            "`json`: a page; `ndjson`: all of them without pages, one JSON object a line, while they are read";

    private HsdsFormat() {}

    /** Whether lines are asked for; they have no pages. */
    static boolean isStream(@Nullable String format, @Nullable String page, @Nullable String perPage) {
        return switch (QueryText.given(format).orElse("json")) {
            case "json" -> false;
            case "ndjson" -> {
                refuse("page", page);
                refuse("per_page", perPage);
                yield true;
            }
            default -> throw QueryText.invalid("format", "unknown-code");
        };
    }

    /** What has no meaning beside something else that is asked for. */
    static void refuse(String name, @Nullable String value) {
        if (value != null) {
            throw QueryText.invalid(name, "not-offered");
        }
    }

    static Response page(HsdsPage page) {
        return Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build();
    }

    static Response lines(Iterator<ObjectNode> all, ObjectMapper json) {
        StreamingOutput file = out -> {
            JsonGenerator lines = json.createGenerator(out)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            while (all.hasNext()) {
                lines.writeTree(all.next());
            }
            lines.writeRaw('\n');
            lines.close();
        };
        return Response.ok(file, LINES)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
