package org.tsunagari.casework.connection.model;

import java.time.LocalDate;
import java.util.Optional;
import org.tsunagari.casework.casefile.model.FreeText;
import org.tsunagari.casework.prescription.model.Destination;
import org.tsunagari.casework.prescription.model.PrescriptionId;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.events.vocabulary.ConnectionDirection;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/**
 * What is said about a connection when it is made.
 *
 * @param to whom or what it leads to; for an entry: who noticed
 * @param agency the row of form 2 that it stands in
 * @param counterpart in the person's or the link worker's words, such as "the man who repairs guitars"
 */
public record Tie(
        ConnectionDirection direction,
        Destination to,
        Formality formality,
        Agency agency,
        Optional<Step> step,
        Optional<PrescriptionId> prescription,
        Optional<FreeText> counterpart,
        LocalDate startedOn) {

    /** Who noticed the person: the source of a referral (入り口). */
    public static Tie entry(Destination from, Agency agency, LocalDate noticedOn) {
        return new Tie(
                ConnectionDirection.ENTRY,
                from,
                from.kind().formality(),
                agency,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                noticedOn);
    }
}
