package org.tsunagari.directory.resource.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.resource.model.Contact.ContactPoint;
import org.tsunagari.directory.resource.model.ContactVisibility;

/** A further way to get in touch. */
@Schema(name = "ResourceContact")
public record ContactBody(
        @NotBlank @Size(max = 100) @Schema(description = "What for, or whom to ask for", examples = "参加の申込み")
        String label,

        @Nullable @Pattern(regexp = PHONE) String phone,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(max = 500) String note,

        @Nullable
        @Schema(
                description = "STAFF: for those who accompany people, never for residents, never exported",
                defaultValue = "EVERYBODY")
        ContactVisibility visibility) {

    static final String PHONE = "\\+?[0-9][0-9-]{3,18}";

    static ContactBody from(ContactPoint point) {
        return new ContactBody(point.label(), point.phone(), point.email(), point.note(), point.visibility());
    }

    ContactPoint toModel() {
        return new ContactPoint(
                label.strip(),
                phone,
                email,
                Given.text(note),
                visibility == null ? ContactVisibility.EVERYBODY : visibility);
    }
}
