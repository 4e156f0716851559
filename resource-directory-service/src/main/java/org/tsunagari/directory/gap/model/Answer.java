package org.tsunagari.directory.gap.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.hearing.model.Hearing.Telling;

/**
 * A resource that came to be because something was missing.
 *
 * @param story how it came to be
 * @param storyWithdrawn its story was told once, and taken back
 */
public record Answer(
        UUID id, Missing missing, UUID resource, @Nullable Telling story, boolean storyWithdrawn, LocalDate on) {

    /** Without a story to which those of whom it tells have not agreed. */
    public Answer asEverybodyMayHear() {
        return story == null || story.published() ? this : new Answer(id, missing, resource, null, storyWithdrawn, on);
    }
}
