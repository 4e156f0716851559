package org.tsunagari.referral.draft.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagari.events.vocabulary.Channel;

/** All drafts of the municipality in hand. */
public interface Drafts {

    /** Adds a draft with a key of its own. */
    Draft add(Draft draft);

    Optional<Draft> find(UUID id);

    /**
     * Writes a change down. With its end the key of a draft is destroyed: its content cannot be read any more, in backups
     * neither.
     *
     * @return the draft with its new version
     */
    Draft save(Draft draft);

    /** Drafts whose time has come, locked; those that another replica has in hand are its business. */
    List<Draft> claimExpired(Instant now, int limit);

    /** Drafts whose time will have come by then and whose writers have not been told, locked and marked as told. */
    List<Draft> claimExpiring(Instant by, Instant now, int limit);

    /** Running drafts for which one of these records of a person was chosen, locked. */
    List<Draft> naming(List<UUID> persons);

    /**
     * Which drafts somebody may see.
     *
     * @param keyedIn those of the centre, or those of the source organisation
     * @param organisation the source organisation; the centre sees its colleagues' too
     */
    record Tray(boolean keyedIn, UUID organisation) {

        public boolean holds(Draft draft) {
            return draft.isKeyedIn()
                    ? keyedIn
                    : !keyedIn && draft.organisation().equals(organisation);
        }
    }

    /**
     * What is looked for, newest first.
     *
     * @param keyedBy only what this account has written as it is
     * @param late only what waits since before these moments, where anything is
     */
    record Wanted(
            Tray tray,
            Optional<Channel> channel,
            Optional<DraftState> state,
            Optional<String> keyedBy,
            Optional<Late> late,
            Optional<List<String>> after,
            int limit) {}

    /** What has waited since before is late, by its urgency; empty where nothing ever is. */
    record Late(Optional<Instant> routine, Optional<Instant> urgent) {}

    /** At most as many as wanted. */
    List<Draft> list(Wanted wanted);
}
