package org.tsunagari.testkit.rules.planted.bad.persistence;

import jakarta.transaction.Transactional;

/** Planted: an adapter that opens a transaction. */
class NotesInPostgres {
    @Transactional
    void store() {}
}
