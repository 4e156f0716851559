package org.tsunagari.directory.hearing.model;

import java.util.Optional;
import java.util.UUID;

/** Which stories of the municipality in hand were taken back. */
public interface StoryWithdrawals {

    Optional<StoryWithdrawal> find(UUID resource, UUID story);

    void add(StoryWithdrawal withdrawal);
}
