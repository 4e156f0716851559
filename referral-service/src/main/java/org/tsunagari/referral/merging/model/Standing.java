package org.tsunagari.referral.merging.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.tsunagari.referral.identifier.model.PersonId;

/** Follows merges to their ends. */
public final class Standing {

    private Standing() {}

    /**
     * Who stands for whom after these merges: each record of them with the one at the end of its way.
     *
     * @param merges those that hold; no record is merged into two
     */
    public static Map<PersonId, PersonId> after(Collection<Merge> merges) {
        Map<PersonId, PersonId> into = new HashMap<>();
        merges.forEach(merge -> into.put(merge.merged(), merge.surviving()));
        Map<PersonId, PersonId> standing = new HashMap<>();
        into.keySet().forEach(record -> standing.put(record, end(record, into)));
        into.values().forEach(record -> standing.putIfAbsent(record, end(record, into)));
        return standing;
    }

    private static PersonId end(PersonId record, Map<PersonId, PersonId> into) {
        PersonId end = record;
        for (int steps = 0; steps <= into.size(); steps++) {
            PersonId next = into.get(end);
            if (next == null) {
                return end;
            }
            end = next;
        }
        throw new IllegalStateException("merges: a circle (expected: ways with an end)");
    }
}
