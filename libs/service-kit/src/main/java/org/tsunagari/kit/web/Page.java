package org.tsunagari.kit.web;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, by keyset: stable while rows come and go.
 *
 * @param next cursor of the following page; {@code null} on the last
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Cursor of the following page; null on the last") @Nullable
        String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of one row more than was asked for.
     *
     * @param rows at most {@code request.limit() + 1} rows in list order
     * @param key the values that the list is ordered by, of a row
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, List<String>> key) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, PageRequest.cursorAfter(key.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }

    /** The page as an answer, with its {@code Link} to the next (RFC 8288). */
    public Response response(UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(this);
        if (next != null) {
            answer.links(Link.fromUri(uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", next)
                            .build())
                    .rel("next")
                    .build());
        }
        return answer.build();
    }
}
