package org.tsunagari.testkit.rules.planted.bad.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class NoteEntity {
    @Id
    public long id;
}
