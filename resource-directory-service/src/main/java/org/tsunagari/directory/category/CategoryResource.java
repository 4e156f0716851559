package org.tsunagari.directory.category;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tsunagari.access.AccessPolicy;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.ConnectionLayer;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.kit.identity.CurrentActor;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Refused;

/** The taxonomy of resources, and the districts they lie in. */
@Path("/api/v1")
@Tag(name = "Taxonomy", description = "Layers, categories and kinds of resources; districts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class CategoryResource {

    private final EntityManager database;
    private final CurrentActor actor;

    CategoryResource(EntityManager database, CurrentActor actor) {
        this.database = database;
        this.actor = actor;
    }

    /** A kind of resource: a leaf of the taxonomy. */
    @Schema(name = "ResourceKind")
    public record Kind(@Schema(examples = "CAFE") String code, String ja, String en, Formality formality) {

        static Kind from(ConnectionKind kind) {
            return new Kind(kind.code(), kind.ja(), kind.en(), kind.formality());
        }
    }

    /** A category with its kinds. */
    @Schema(name = "ResourceCategory")
    public record Category(
            @Schema(examples = "COMFORTABLE_PLACE") ConnectionCategory code,
            ConnectionLayer layer,
            String ja,
            String en,
            List<Kind> kinds) {

        static Category from(ConnectionCategory category) {
            return new Category(
                    category,
                    category.layer(),
                    category.ja(),
                    category.en(),
                    ConnectionKinds.in(category).stream().map(Kind::from).toList());
        }
    }

    /** The whole taxonomy. */
    @Schema(name = "ResourceCategoryList")
    public record CategoryList(List<Category> items) {}

    /** A district. */
    @Schema(name = "District", description = "A district; the centre is approximate")
    public record District(String name, double latitude, double longitude) {}

    /** All districts. */
    @Schema(name = "DistrictList")
    public record DistrictList(List<District> items) {}

    @GET
    @Path("/resource-categories")
    @Operation(operationId = "listResourceCategories", summary = "Layers, categories and kinds of resources")
    public CategoryList categories() {
        require();
        return new CategoryList(
                Arrays.stream(ConnectionCategory.values()).map(Category::from).toList());
    }

    @GET
    @Path("/districts")
    @Operation(operationId = "listDistricts", summary = "The municipality's districts")
    @Transactional
    public DistrictList districts() {
        require();
        List<?> rows = database.createNativeQuery(
                        "SELECT name, latitude, longitude FROM district ORDER BY position", Tuple.class)
                .getResultList();
        return new DistrictList(rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new District(row.get(0, String.class), row.get(1, Double.class), row.get(2, Double.class)))
                .toList());
    }

    private void require() {
        if (!AccessPolicy.mayEver(actor.get().roles(), org.tsunagari.access.Operation.READ_DIRECTORY)) {
            throw new Refused(CommonProblem.FORBIDDEN);
        }
    }
}
