package org.tsunagari.directory.taxonomy.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.taxonomy.model.Taxonomy;
import org.tsunagari.directory.taxonomy.model.TaxonomyVersion;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.identity.Actor;

/** Shows the taxonomy, which is the vocabulary of the connections: one language for what is there and what is used. */
@ApplicationScoped
public class ReadTaxonomy {

    private final DirectoryAccess access;

    ReadTaxonomy(DirectoryAccess access) {
        this.access = access;
    }

    public List<ConnectionCategory> categories(Actor actor) {
        access.requireReader(actor, AuditEntry.of("list-categories", "resource-categories"));
        return List.of(ConnectionCategory.values());
    }

    /** The oldest first. */
    public List<TaxonomyVersion> versions(Actor actor) {
        access.requireReader(actor, AuditEntry.of("list-taxonomies", "resource-taxonomies"));
        return Taxonomy.versions();
    }
}
