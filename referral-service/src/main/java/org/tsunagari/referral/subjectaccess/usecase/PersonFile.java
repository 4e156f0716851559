package org.tsunagari.referral.subjectaccess.usecase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tsunagari.referral.identifier.model.PersonId;
import org.tsunagari.referral.subjectaccess.persistence.HeldTable;

/**
 * Everything that is held about a person.
 *
 * @param records every record of the person
 */
public record PersonFile(PersonId person, List<UUID> records, Instant exportedAt, List<Section> sections) {

    /** What one table has about the person. */
    public record Section(HeldTable table, List<ObjectNode> items) {

        @Override
        public String toString() {
            return "Section[" + table.name() + "]";
        }
    }

    @Override
    public String toString() {
        return "PersonFile[" + person + "]";
    }
}
