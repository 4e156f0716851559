package org.tsunagari.directory.calendar.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.calendar.ical.CalendarFeed;
import org.tsunagari.directory.calendar.model.FeedLanguage;
import org.tsunagari.directory.calendar.usecase.EventCalendar;
import org.tsunagari.directory.query.QueryText;

/** Events as JSON, or as a calendar that one can subscribe to. */
@ApplicationScoped
public class Feeds {

    private static final MediaType CALENDAR = MediaType.valueOf(CalendarFeed.MEDIA_TYPE);
    private static final List<Variant> OFFERED = List.of(
            new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null),
            new Variant(CALENDAR, (String) null, null));

    private final CalendarFeed feed;

    Feeds(CalendarFeed feed) {
        this.feed = feed;
    }

    static boolean isAskedFor(Request request) {
        Variant chosen = request.selectVariant(OFFERED);
        return chosen != null && chosen.getMediaType().isCompatible(CALENDAR);
    }

    static Response json(Response answer) {
        return Response.fromResponse(answer)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** A program cannot be told which language to ask for; the parameter in its address can. */
    static FeedLanguage language(@Nullable String lang, HttpHeaders headers) {
        return QueryText.given(lang)
                .map(said -> FeedLanguage.of(said).orElseThrow(() -> QueryText.invalid("lang", "unknown-code")))
                .orElseGet(() -> headers.getAcceptableLanguages().stream()
                        .flatMap(locale -> FeedLanguage.of(locale.getLanguage()).stream())
                        .findFirst()
                        .orElse(FeedLanguage.JA));
    }

    /** For whoever has shown a token; asked again, it is told when nothing has changed. */
    Response answer(EventCalendar told, FeedLanguage language, Request request) {
        return answer(told, language, request, Duration.ZERO)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** @param keep how long it may be shown without asking again */
    public Response.ResponseBuilder answer(EventCalendar told, FeedLanguage language, Request request, Duration keep) {
        byte[] calendar = feed.write(told, language).getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(digest(calendar));
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = same == null
                ? Response.ok(calendar, CALENDAR.withCharset("UTF-8")).language(Locale.of(language.code()))
                : same;
        return answer.tag(tag)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "private, " + (keep.isZero() ? "no-cache" : "max-age=" + keep.toSeconds()));
    }

    private static String digest(byte[] calendar) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(calendar));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
