package org.tsunagari.directory.resource.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Classification;
import org.tsunagari.directory.resource.model.Contact;
import org.tsunagari.directory.resource.model.ErasureReason;
import org.tsunagari.directory.resource.model.Naming;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceType;
import org.tsunagari.directory.resource.model.RetirementReason;
import org.tsunagari.directory.resource.model.Stage;
import org.tsunagari.directory.resource.model.Standing;
import org.tsunagari.events.vocabulary.ConnectionCategory;
import org.tsunagari.events.vocabulary.ConnectionKind;
import org.tsunagari.events.vocabulary.ConnectionLayer;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;

/** A resource as everybody may see it. */
@Schema(name = "Resource", description = "A spot, shop, person, group or activity that could lift someone's spirits")
public record ResourceView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Nullable String nameKana,
        @Nullable String nameEn,
        @Schema(required = true) List<String> alternativeNames,
        @Schema(required = true) ResourceType type,

        @Schema(required = true, description = "Kind: a leaf of the taxonomy", examples = "CAFE")
        String category,

        @Schema(required = true, description = "The category above the kind")
        ConnectionCategory broadCategory,

        @Schema(required = true) ConnectionLayer layer,
        @Schema(required = true) Formality formality,
        @Nullable Step step,
        @Nullable String description,
        @Nullable String descriptionEn,
        @Nullable String postalCode,
        @Nullable String address,
        @Nullable String building,
        @Nullable String transport,

        @Schema(required = true, description = "The place is confidential: no address, and a position that is coarse")
        boolean confidential,

        @Nullable String district,
        @Nullable ShownPositionView position,
        @Nullable ServiceAreaBody serviceArea,
        @Nullable AudienceBody audience,
        @Nullable CostBody cost,
        @Nullable AccessibilityBody accessibility,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String application,
        @Schema(required = true) List<ContactBody> contacts,
        @Nullable CapacityBody capacity,

        @Schema(required = true, description = "How far it has come from a hint (タネ) to what can be relied on")
        Stage stage,

        @Schema(description = "Day on which somebody last said that all of it is so") @Nullable
        LocalDate assuredOn,

        @Schema(description = "Who vouches for it: an organisation or an office") @Nullable
        String assuredBy,

        @Schema(description = "Why it is no longer offered") @Nullable
        RetirementReason retired,

        @Schema(description = "What to go to instead") @Nullable
        UUID successorId,

        @Schema(description = "Since when nothing is kept of it; for those who accompany people") @Nullable
        Instant erasedAt,

        @Schema(description = "Why nothing is kept of it; for those who accompany people") @Nullable
        ErasureReason erased,

        @Schema(required = true, description = "Version, also in ETag")
        long version) {

    /**
     * @param staff whether the reader accompanies people
     * @param today where the municipality is
     */
    public static ResourceView from(Resource resource, boolean staff, LocalDate today) {
        if (resource.isErased() || (resource.isRetired() && !staff)) {
            return ended(resource, staff, today);
        }
        ResourceDetails details = resource.details();
        Classification classification = details.classification();
        ConnectionCategory category = classification.kind().category();
        Place place = details.place();
        boolean confidential = place.isConfidential();
        Standing standing = resource.standing();
        Standing.Retirement retirement = standing.retirement();
        Contact contact = details.contact().shownTo(staff);
        return new ResourceView(
                resource.id().value(),
                details.naming().name(),
                details.naming().kana(),
                details.naming().english(),
                details.naming().alternatives(),
                classification.type(),
                classification.kind().code(),
                category,
                category.layer(),
                classification.formality(),
                classification.step(),
                details.texts().japanese(),
                details.texts().english(),
                confidential ? null : place.postalCode(),
                confidential ? null : place.address(),
                confidential ? null : place.building(),
                confidential ? null : place.transport(),
                confidential,
                resource.district().orElse(null),
                ShownPositionView.from(resource.whereabouts().shown()),
                ServiceAreaBody.from(place.serviceArea()),
                AudienceBody.from(details.audience()),
                CostBody.from(details.cost()),
                AccessibilityBody.from(details.accessibility()),
                contact.phone(),
                contact.email(),
                contact.website(),
                contact.application(),
                contact.points().stream().map(ContactBody::from).toList(),
                CapacityBody.from(resource.capacity()),
                resource.stage(today),
                standing.assuredOn(),
                standing.assuredBy(),
                retirement == null ? null : retirement.reason(),
                standing.successor(),
                null,
                null,
                resource.version());
    }

    /**
     * What is no longer offered, as everybody may see it: that it has ended, why, and what to go to instead. Who offered it
     * may have ended it in order not to be found any more, so nothing more is told, of a person not even the name. Of what is
     * erased nothing more is known.
     */
    private static ResourceView ended(Resource resource, boolean staff, LocalDate today) {
        Naming naming = resource.details().naming();
        Classification classification = resource.details().classification();
        ConnectionKind kind = classification.kind();
        boolean person = classification.type() == ResourceType.PERSON;
        Standing standing = resource.standing();
        Standing.Retirement retirement = standing.retirement();
        Optional<Standing.Erasure> erasure = standing.erasure().filter(told -> staff);
        return new ResourceView(
                resource.id().value(),
                person ? kind.ja() : naming.name(),
                person ? null : naming.kana(),
                person ? kind.en() : naming.english(),
                List.of(),
                classification.type(),
                kind.code(),
                kind.category(),
                kind.category().layer(),
                classification.formality(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                resource.details().place().isConfidential(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                resource.stage(today),
                null,
                null,
                retirement == null ? null : retirement.reason(),
                standing.successor(),
                erasure.map(Standing.Erasure::at).orElse(null),
                erasure.map(Standing.Erasure::reason).orElse(null),
                resource.version());
    }
}
