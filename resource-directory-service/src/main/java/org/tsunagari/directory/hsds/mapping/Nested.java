package org.tsunagari.directory.hsds.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tsunagari.directory.exchange.file.ExportedResource;

/** The same service seen from its organisation, or from its place. */
public final class Nested {

    private Nested() {}

    /**
     * @param full with its service
     * @param fullService and all that belongs to that
     */
    public static ObjectNode organization(ExportedResource resource, boolean full, boolean fullService) {
        ObjectNode service = fullService ? ServiceWriter.full(resource) : ServiceWriter.brief(resource);
        ObjectNode organization = (ObjectNode) service.remove("organization");
        if (full) {
            organization.putArray("services").add(service);
        } else {
            ServiceWriter.removeLists(organization);
        }
        return organization;
    }

    public static ObjectNode serviceAtLocation(ExportedResource resource, boolean full) {
        ObjectNode service = ServiceWriter.full(resource);
        ObjectNode at = (ObjectNode) service.remove("service_at_locations").get(0);
        if (!full) {
            ServiceWriter.removeLists(service);
            ServiceWriter.removeLists((ObjectNode) service.get("organization"));
            ServiceWriter.removeLists((ObjectNode) at.get("location"));
        }
        at.set("service", service);
        return at;
    }
}
