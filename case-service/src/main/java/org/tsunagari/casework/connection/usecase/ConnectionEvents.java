package org.tsunagari.casework.connection.usecase;

import java.time.LocalDate;
import org.tsunagari.casework.connection.model.Connection;

/** Tells the other services. */
public interface ConnectionEvents {

    void made(Connection connection);

    void ended(Connection connection, LocalDate on);
}
