package org.tsunagari.casework.prescription.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsunagari.casework.casefile.model.CaseRefused;

/** The resources that the directory has told of. One that is not known is new, and may be prescribed. */
public interface KnownResources {

    List<KnownResource> find(Collection<ResourceId> ids);

    /** Whether a resource lies in a district of this name. */
    boolean isDistrict(String name);

    /** Names to read, also of what is no longer offered. */
    default Map<ResourceId, String> namesOf(Collection<Optional<ResourceId>> ids) {
        return find(ids.stream().flatMap(Optional::stream).distinct().toList()).stream()
                .filter(known -> !known.name().isEmpty())
                .collect(Collectors.toMap(KnownResource::id, KnownResource::name));
    }

    /**
     * @throws CaseRefused where nobody is to be sent there any more
     */
    default void requireOffered(ResourceId id) {
        if (find(List.of(id)).stream().anyMatch(known -> !known.offered())) {
            throw new CaseRefused(CaseRefused.Reason.RESOURCE_RETIRED);
        }
    }
}
