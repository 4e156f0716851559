package org.tsunagari.directory.exchange.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.exchange.file.ExchangeFormat;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.usecase.ResourceSearch;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.audit.Auditor;
import org.tsunagari.kit.identity.Actor;

/** Gives out what a search finds, page by page, whatever its size. */
@ApplicationScoped
public class ExportResources {

    private final ResourceSearch search;
    private final ToldResources told;
    private final OwnRows formats;
    private final DirectoryAccess access;
    private final Auditor auditor;

    ExportResources(
            ResourceSearch search, ToldResources told, OwnRows formats, DirectoryAccess access, Auditor auditor) {
        this.search = search;
        this.told = told;
        this.formats = formats;
        this.access = access;
        this.auditor = auditor;
    }

    /** Before the first byte. Who may not know how resources are used is told nothing of it by a file either. */
    @Transactional
    public void begin(Actor actor, SearchCriteria criteria) {
        AuditEntry act = AuditEntry.of("export-resources", "resources");
        access.requireReader(actor, act);
        if (criteria.room() == SearchCriteria.RoomMatters.REQUIRED) {
            access.requireCompanion(actor, act);
        }
        auditor.record(act);
    }

    public void write(SearchCriteria criteria, ExchangeFormat format, OutputStream out) throws IOException {
        formats.writer(format).write(format, new ToldPages(search, told, criteria, format), out);
    }
}
