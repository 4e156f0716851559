package org.tsunagari.referral.worklist;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.kit.web.QueryParameter;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.ReferralStatus;

/** What referrals are narrowed by, in the query of a URL: the same for the list and for the numbers beside it. */
public class WorklistQuery {

    @QueryParam("number")
    @Parameter(
            description = "The number said on the phone, in any width and case, with or without zeros",
            example = "R5-0021")
    @Nullable
    String number;

    @QueryParam("sourceReference")
    @Parameter(description = "The source's own number for it, in any width and case", example = "OUT-2026-004711")
    @Nullable
    String sourceReference;

    @QueryParam("changedSince")
    @Parameter(
            description =
                    "Only what was submitted or changed at that moment or later; ask again from a minute before you asked last, because what is being changed shows a little later",
            example = "2026-05-11T01:30:00Z",
            schema = @Schema(implementation = Instant.class))
    @Nullable
    String changedSince;

    @QueryParam("status")
    @Parameter(
            description =
                    "Only those in one of these states; repeat it for several: `status=IN_SUPPORT&status=REPORTED`",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ReferralStatus.class))
    List<String> status = List.of();

    @QueryParam("personId")
    @Parameter(
            description = "Only those of this person, under whichever of their records they were sent",
            schema = @Schema(implementation = UUID.class))
    @Nullable
    String personId;

    @QueryParam("sourceOrganisationId")
    @Parameter(schema = @Schema(implementation = UUID.class))
    @Nullable
    String sourceOrganisationId;

    @QueryParam("channel")
    @Parameter(schema = @Schema(implementation = Channel.class))
    @Nullable
    String channel;

    @QueryParam("urgency")
    @Parameter(
            description = "Finds only those whose needs you may read",
            schema = @Schema(implementation = Urgency.class))
    @Nullable
    String urgency;

    @QueryParam("waitingFor")
    @Parameter(
            description = "Only those on which this side has to act: SOURCE or CENTRE",
            schema = @Schema(implementation = Party.class))
    @Nullable
    String waitingFor;

    @QueryParam("sentFrom")
    @Parameter(
            description = "First day on which it was sent, inclusive, local to the municipality",
            example = "2023-04-01",
            schema = @Schema(implementation = LocalDate.class))
    @Nullable
    String sentFrom;

    @QueryParam("sentUntil")
    @Parameter(
            description = "Last day on which it was sent, inclusive",
            example = "2023-04-30",
            schema = @Schema(implementation = LocalDate.class))
    @Nullable
    String sentUntil;

    @QueryParam("overdue")
    @Parameter(
            description = "true: only what is past its deadline; false is as if left out",
            schema = @Schema(implementation = Boolean.class))
    @Nullable
    String overdue;

    @QueryParam("escalated")
    @Parameter(
            description = "true: only what was escalated; false is as if left out",
            schema = @Schema(implementation = Boolean.class))
    @Nullable
    String escalated;

    @QueryParam("escalatedToMe")
    @Parameter(
            description =
                    "true: only what was escalated, where you lead the centre's coordinators or nobody does; false is as if left out",
            schema = @Schema(implementation = Boolean.class))
    @Nullable
    String escalatedToMe;

    @QueryParam("unread")
    @Parameter(
            description = "true: only with messages that your side has not read; false is as if left out",
            schema = @Schema(implementation = Boolean.class))
    @Nullable
    String unread;

    @QueryParam("messageOverdue")
    @Parameter(
            description =
                    "true: only with messages of the source that nobody at the centre has read in time; for the centre; false is as if left out",
            schema = @Schema(implementation = Boolean.class))
    @Nullable
    String messageOverdue;

    @QueryParam("basisAwaited")
    @Parameter(
            description = "true: only what waits for a consent or another legal basis; false is as if left out",
            schema = @Schema(implementation = Boolean.class))
    @Nullable
    String basisAwaited;

    Criteria toCriteria() {
        return new Criteria(
                status.stream()
                        .map(name -> QueryParameter.required("status", name, ReferralStatus::valueOf))
                        .toList(),
                QueryParameter.read(
                        "number", number, text -> WrittenNumber.read(text).orElseThrow(IllegalArgumentException::new)),
                Optional.ofNullable(sourceReference),
                QueryParameter.read("changedSince", changedSince, WorklistQuery::moment),
                QueryParameter.read("personId", personId, UUID::fromString),
                QueryParameter.read("sourceOrganisationId", sourceOrganisationId, UUID::fromString),
                QueryParameter.read("channel", channel, Channel::valueOf),
                QueryParameter.read("urgency", urgency, Urgency::valueOf),
                QueryParameter.read("waitingFor", waitingFor, Party::valueOf),
                QueryParameter.read("sentFrom", sentFrom, LocalDate::parse),
                QueryParameter.read("sentUntil", sentUntil, LocalDate::parse),
                traits());
    }

    private Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, Trait.OVERDUE, "overdue", overdue);
        add(traits, Trait.ESCALATED, "escalated", escalated);
        add(traits, Trait.ESCALATED_TO_ME, "escalatedToMe", escalatedToMe);
        add(traits, Trait.UNREAD, "unread", unread);
        add(traits, Trait.MESSAGE_OVERDUE, "messageOverdue", messageOverdue);
        add(traits, Trait.BASIS_AWAITED, "basisAwaited", basisAwaited);
        return traits;
    }

    private static void add(Set<Trait> traits, Trait trait, String parameter, @Nullable String text) {
        if (QueryParameter.isTrue(parameter, text)) {
            traits.add(trait);
        }
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
