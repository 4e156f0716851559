package org.tsunagari.local.api;

/** Where the client gets the access token of the account in whose name it speaks. */
@FunctionalInterface
public interface TokenSource {

    /** A token that is valid now and for the next seconds at least. */
    String tokenFor(String account);
}
