package org.tsunagari.referral.referral.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Basis;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Need;
import org.tsunagari.events.vocabulary.RequestedBy;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.referral.consent.web.ConsentRequest;
import org.tsunagari.referral.matching.web.PersonMatchRequest;
import org.tsunagari.referral.person.web.PersonData;
import org.tsunagari.referral.referral.model.Needs;

/** Form 1 as JSON. */
@LinesOfForm1.Required
@Schema(
        name = "SubmitReferral",
        description =
                "Form 1 (相談支援 依頼票). Exactly one of `consent` and `otherBasis`; what the centre was told by PHONE or in the COMMUNITY may wait for either")
public record SubmitReferralRequest(
        @Schema(description = "Date sent, local to the municipality; today if left out", examples = "2023-05-10")
        @Nullable
        LocalDate sentOn,

        @Schema(
                description =
                        "How it came. API if left out, and only API from the source itself. The centre names PHONE or COMMUNITY, and FAX in a draft, which a second person verifies")
        @Nullable
        Channel channel,

        @Schema(
                description =
                        "The day on which the FAX, the call or the visitor came; for the centre, required for a FAX",
                examples = "2023-05-11")
        @Nullable
        LocalDate receivedOn,

        @Schema(description = "Who called or came; for the centre, required for PHONE and COMMUNITY") @Nullable @Valid
        ReporterData reporter,

        @Schema(
                description =
                        "The source; only the centre names one, for everybody else it is the organisation of the token. May be left out for COMMUNITY, where no organisation stands behind it")
        @Nullable
        UUID sourceOrganisationId,

        @Schema(
                description =
                        "The source's own number for it, by which its system finds it again (`GET /referrals?sourceReference=`); encrypted like everything about the person",
                examples = "OUT-2026-004711")
        @Nullable
        @Size(max = 64)
        String sourceReference,

        @Schema(
                description =
                        "Who refers, of the register of practitioners: works at the source on the day of sending. The name is filled in on form 1")
        @Nullable
        UUID practitionerId,

        @Schema(
                description = "Name of the practitioner at the source, where the register does not know them",
                examples = "見本 医師")
        @Nullable
        @Size(max = 100)
        String practitionerName,

        @Schema(description = "If left out: ROUTINE, or URGENT where the other basis is an emergency") @Nullable
        Urgency urgency,

        @NotNull
        @Valid
        @Schema(
                description =
                        "The source that sends form 1 itself with consent fills in its lines: name, reading, the whole date of birth, and the address or that there is none. Without consent, and in what the centre keys in, they may be left out as far as they are not known")
        PersonData person,

        @NotEmpty @Size(max = 13) List<@NotNull @Valid NeedTick> needs,

        @Schema(description = "Text behind その他; required with the need OTHER") @Nullable @Size(max = 200)
        String otherNeed,

        @Schema(description = "Who asks for help; PERSON if left out") @Nullable
        RequestedBy requestedBy,

        @Schema(description = "What the person or the family wants to talk about") @Nullable @Size(max = 4000)
        String wish,

        @Nullable @Valid ConsentRequest consent,
        @Nullable @Valid OtherBasis otherBasis,

        @Schema(
                description =
                        "Required of the centre, which keys in what others sent: the search that was made and its decision. Not for others")
        @Nullable
        @Valid
        PersonMatchRequest personMatch) {

    /** One ticked box; of several exactly one is the main need (◎). */
    @Schema(name = "NeedTick")
    public record NeedTick(
            @NotNull Need code,

            @Schema(description = "Whether this is the main need (◎)") @Nullable
            Boolean main) {

        static List<Needs.Tick> ticks(List<NeedTick> needs) {
            return needs.stream()
                    .map(tick -> new Needs.Tick(tick.code(), Boolean.TRUE.equals(tick.main())))
                    .toList();
        }
    }

    /** Why the centre may be told without consent. */
    @Schema(name = "OtherBasis", description = "SUPPORT_CONFERENCE (支援会議) or EMERGENCY, with the reason")
    public record OtherBasis(
            @NotNull Basis type,
            @NotNull @Size(min = 1, max = 2000) String reason) {}

    @Override
    public String toString() {
        return "SubmitReferralRequest[…]";
    }
}
