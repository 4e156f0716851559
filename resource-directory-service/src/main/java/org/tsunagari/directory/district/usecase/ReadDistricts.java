package org.tsunagari.directory.district.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.tsunagari.directory.access.DirectoryAccess;
import org.tsunagari.directory.district.model.Attribution;
import org.tsunagari.directory.district.model.District;
import org.tsunagari.directory.district.model.Districts;
import org.tsunagari.kit.audit.AuditEntry;
import org.tsunagari.kit.identity.Actor;

/** Shows the municipality's districts. */
@ApplicationScoped
public class ReadDistricts {

    private final Districts districts;
    private final DirectoryAccess access;

    ReadDistricts(Districts districts, DirectoryAccess access) {
        this.districts = districts;
        this.access = access;
    }

    /** All districts, as of a version of the set. */
    public record DistrictSet(List<District> districts, Optional<Attribution> attribution, long version) {}

    @Transactional
    public DistrictSet all(Actor actor) {
        access.requireReader(actor, AuditEntry.of("list-districts", "districts"));
        return new DistrictSet(districts.all(), districts.attribution(), districts.version());
    }
}
