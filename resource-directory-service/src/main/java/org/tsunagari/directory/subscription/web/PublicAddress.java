package org.tsunagari.directory.subscription.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.subscription.model.AddressToken;

/** Addresses as they are outside: of the gateway, which says how it was called and lets nobody else say so. */
final class PublicAddress {

    private static final Pattern SCHEME = Pattern.compile("https?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_\\[\\]-]{1,255}");

    private PublicAddress() {}

    static URI of(HttpHeaders headers, UriInfo uri, AddressToken token) {
        String path = CalendarAddressResource.PATH + token.text() + CalendarAddressResource.SUFFIX;
        String scheme = headers.getHeaderString("X-Forwarded-Proto");
        String host = headers.getHeaderString("X-Forwarded-Host");
        return isSaid(SCHEME, scheme) && isSaid(HOST, host)
                ? URI.create(scheme + "://" + host + path)
                : UriBuilder.fromUri(uri.getBaseUri()).replacePath(path).build();
    }

    private static boolean isSaid(Pattern form, @Nullable String text) {
        return text != null && form.matcher(text).matches();
    }
}
