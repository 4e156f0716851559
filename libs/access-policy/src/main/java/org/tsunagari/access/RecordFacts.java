package org.tsunagari.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What must be known about a record to decide on it.
 *
 * @param municipality five-digit JIS code that the record belongs to
 * @param holders organisations that recorded this very record, or received it as the addressee of a referral. For a case
 *     that is the centre, not the sources of its referrals. An organisation that saw the data under a consent is
 *     <em>not</em> a holder: its access ends with the consent
 * @param relations how this subject stands to the record (see {@link Relation} for which ones the caller computes)
 * @param consent what the person of the record agrees to
 * @param conferences where the case is tabled
 * @param emergency the glass that this subject has broken on it
 */
public record RecordFacts(
        String municipality,
        Set<UUID> holders,
        Set<Relation> relations,
        ConsentSnapshot consent,
        List<ConferenceWindow> conferences,
        Optional<EmergencyAccess> emergency) {

    public RecordFacts {
        holders = Set.copyOf(holders);
        relations = Set.copyOf(relations);
        conferences = List.copyOf(conferences);
    }

    public static RecordFacts of(
            String municipality, Set<UUID> holders, Set<Relation> relations, ConsentSnapshot consent) {
        return new RecordFacts(municipality, holders, relations, consent, List.of(), Optional.empty());
    }

    /** The person whom the record is about. */
    public UUID person() {
        return consent.person();
    }

    public RecordFacts withConsent(ConsentSnapshot known) {
        return new RecordFacts(municipality, holders, relations, known, conferences, emergency);
    }

    public RecordFacts tabledAt(ConferenceWindow window) {
        List<ConferenceWindow> all =
                Stream.concat(conferences.stream(), Stream.of(window)).toList();
        return new RecordFacts(municipality, holders, relations, consent, all, emergency);
    }

    public RecordFacts openedInEmergency(EmergencyAccess access) {
        return new RecordFacts(municipality, holders, relations, consent, conferences, Optional.of(access));
    }
}
