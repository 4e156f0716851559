package org.tsunagari.directory.resource.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Websites that other programs can take (RFC 3986, with letters of any script): calendars, catalogues, browsers. */
public final class WebAddress {

    private WebAddress() {}

    /** Nothing said is none that is wrong. */
    public static boolean isOne(@Nullable String website) {
        if (website == null) {
            return true;
        }
        try {
            return new URI(website).getRawAuthority() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
