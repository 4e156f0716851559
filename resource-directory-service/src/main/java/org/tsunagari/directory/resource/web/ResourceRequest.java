package org.tsunagari.directory.resource.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Classification;
import org.tsunagari.directory.resource.model.Contact;
import org.tsunagari.directory.resource.model.Naming;
import org.tsunagari.directory.resource.model.Place;
import org.tsunagari.directory.resource.model.PositionDisclosure;
import org.tsunagari.directory.resource.model.ResourceDetails;
import org.tsunagari.directory.resource.model.ResourceType;
import org.tsunagari.directory.resource.model.Texts;
import org.tsunagari.events.vocabulary.ConnectionKinds;
import org.tsunagari.events.vocabulary.Formality;
import org.tsunagari.events.vocabulary.Step;
import org.tsunagari.kit.problem.Refused;

/** What an editor says about a resource. */
@Schema(name = "ResourceDetails", description = "A resource, as an editor describes it; what is left out is not said")
public record ResourceRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "見本カフェ")
        String name,

        @Nullable @Size(max = 200) @Schema(examples = "ミホンカフェ")
        String nameKana,

        @Nullable @Size(max = 200) @Schema(examples = "Sample café")
        String nameEn,

        @Nullable @Size(max = 20) @Schema(description = "What people say instead; found by the search too")
        List<@NotBlank @Size(max = 200) String> alternativeNames,

        @NotNull ResourceType type,

        @NotBlank
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}")
        @Schema(description = "Kind: a leaf of the taxonomy, see /resource-categories", examples = "CAFE")
        String category,

        @NotNull Formality formality,
        @Nullable Step step,
        @Nullable @Size(max = 4000) String description,
        @Nullable @Size(max = 4000) String descriptionEn,
        @Nullable @Pattern(regexp = "[0-9]{3}-?[0-9]{4}") String postalCode,
        @Nullable @Size(max = 300) String address,

        @Nullable @Size(max = 200) @Schema(description = "What comes after the house number (方書)")
        String building,

        @Nullable @Size(max = 500) @Schema(description = "How one gets there")
        String transport,

        @Nullable
        @Size(max = 100)
        @Schema(description = "Name of a district, see /districts; else where the position lies")
        String district,

        @Nullable @Valid PositionBody position,

        @Nullable
        @Schema(
                description =
                        "How much of the place leaves the directory, also where only an address is known. With a position the same stands there; where both are said, what withholds more counts",
                defaultValue = "EXACT")
        PositionDisclosure disclosure,

        @Nullable @Valid ServiceAreaBody serviceArea,
        @Nullable @Valid AudienceBody audience,
        @Nullable @Valid CostBody cost,
        @Nullable @Valid AccessibilityBody accessibility,
        @Nullable @Pattern(regexp = ContactBody.PHONE) String phone,
        @Nullable @Email @Size(max = 254) String email,

        @Nullable @Pattern(regexp = "https?://[^\\s]{1,500}")
        String website,

        @Nullable @Size(max = 1000) @Schema(description = "How one comes to take part")
        String application,

        @Nullable @Size(max = 20) List<@NotNull @Valid ContactBody> contacts) {

    /**
     * @throws Refused when the kind is not in the taxonomy, two members contradict each other, or no program could go to
     *     the website
     */
    public ResourceDetails toDetails() {
        if (!WebAddress.isOne(website)) {
            throw Refused.invalid("/website", "wrong-format");
        }
        return new ResourceDetails(
                new Naming(
                        name.strip(),
                        Given.text(nameKana),
                        Given.text(nameEn),
                        Given.list(alternativeNames).stream().map(String::strip).toList()),
                new Classification(
                        type,
                        ConnectionKinds.find(category).orElseThrow(() -> Refused.invalid("/category", "unknown-code")),
                        formality,
                        step),
                new Texts(Given.text(description), Given.text(descriptionEn)),
                place(),
                AudienceBody.toModel(audience),
                CostBody.toModel(cost),
                AccessibilityBody.toModel(accessibility),
                new Contact(
                        phone,
                        email,
                        website,
                        Given.text(application),
                        Given.list(contacts).stream().map(ContactBody::toModel).toList()));
    }

    private Place place() {
        return new Place(
                postalCode,
                Given.text(address),
                Given.text(building),
                Given.text(transport),
                Given.text(district),
                position == null ? null : position.toPosition(),
                PositionDisclosure.withholdingMore(disclosure, position == null ? null : position.disclosure()),
                ServiceAreaBody.toModel(serviceArea));
    }

    /** The record as it was put. */
    public static ResourceRequest from(ResourceDetails details) {
        Place place = details.place();
        Contact contact = details.contact();
        return new ResourceRequest(
                details.naming().name(),
                details.naming().kana(),
                details.naming().english(),
                details.naming().alternatives(),
                details.classification().type(),
                details.classification().kind().code(),
                details.classification().formality(),
                details.classification().step(),
                details.texts().japanese(),
                details.texts().english(),
                place.postalCode(),
                place.address(),
                place.building(),
                place.transport(),
                place.district(),
                PositionBody.from(place),
                place.position() == null && place.isConfidential() ? place.disclosure() : null,
                ServiceAreaBody.from(place.serviceArea()),
                AudienceBody.from(details.audience()),
                CostBody.from(details.cost()),
                AccessibilityBody.from(details.accessibility()),
                contact.phone(),
                contact.email(),
                contact.website(),
                contact.application(),
                contact.points().stream().map(ContactBody::from).toList());
    }

    @Override
    public String toString() {
        return "ResourceRequest[…]";
    }
}
