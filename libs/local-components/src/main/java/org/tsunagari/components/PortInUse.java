package org.tsunagari.components;

/** Another process listens where a component shall listen; found before anything is started. */
public final class PortInUse extends ComponentFailure {
    private final int port;

    PortInUse(String name, int port, Throwable cause) {
        super(
                "%s cannot listen on 127.0.0.1:%d: another process uses this port. End it, or choose another port"
                        .formatted(name, port),
                cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
