package org.tsunagari.directory.hsds.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Iterator;
import java.util.function.Function;
import org.tsunagari.directory.exchange.file.ExportedResource;
import org.tsunagari.directory.hsds.usecase.ReadServices;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.kit.identity.CurrentActor;

/** What is published, in a form of HSDS: a page of it, or all of it line by line while it is read. */
@ApplicationScoped
class HsdsLists {

    private final ReadServices read;
    private final CurrentActor actor;
    private final ObjectMapper json;

    HsdsLists(ReadServices read, CurrentActor actor, ObjectMapper json) {
        this.read = read;
        this.actor = actor;
        this.json = json;
    }

    /**
     * @param view what of HSDS each resource is shown as
     */
    Response of(HsdsQuery query, SearchCriteria criteria, Function<ExportedResource, ObjectNode> view) {
        if (query.isStream()) {
            Iterator<ExportedResource> all = read.all(actor.get(), criteria);
            return HsdsFormat.lines(
                    new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return all.hasNext();
                        }

                        @Override
                        public ObjectNode next() {
                            return view.apply(all.next());
                        }
                    },
                    json);
        }
        return HsdsFormat.page(
                HsdsPage.of(read.page(actor.get(), criteria, query.number(), query.size()), query, view));
    }
}
