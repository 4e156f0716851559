package org.tsunagari.components;

/** Who may log in, with a password that does not show in {@code toString}. */
public record Login(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
