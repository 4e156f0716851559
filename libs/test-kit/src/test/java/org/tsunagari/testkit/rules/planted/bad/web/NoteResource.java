package org.tsunagari.testkit.rules.planted.bad.web;

import org.tsunagari.testkit.rules.planted.bad.persistence.NoteEntity;

/** Planted: an entity as a response. */
class NoteResource {
    NoteEntity note() {
        return new NoteEntity();
    }
}
