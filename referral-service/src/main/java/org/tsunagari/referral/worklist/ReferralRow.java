package org.tsunagari.referral.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.events.vocabulary.Urgency;
import org.tsunagari.referral.referral.model.Party;
import org.tsunagari.referral.referral.model.ReferralStatus;

/** A referral in a list: where it stands, nothing about the person but the id. */
@Schema(name = "ReferralRow", description = "A referral in a list")
public record ReferralRow(
        UUID id,
        @Schema(examples = "R5-0021") String number,
        UUID personId,
        ReferralStatus status,
        LocalDate sentOn,
        Instant submittedAt,

        @Schema(description = "When it was submitted or changed last; messages do not change it")
        Instant changedAt,

        UUID sourceOrganisationId,
        Channel channel,

        @Schema(description = "Which deadlines hold; null where you may not read the needs") @Nullable
        Urgency urgency,

        @Schema(description = "Who has to act: SOURCE or CENTRE; null when nobody has a deadline") @Nullable
        Party waitingFor,

        @Schema(
                description =
                        "Until when; null when nobody has a deadline, and where you may not read the needs, because it shows the urgency")
        @Nullable
        Instant dueAt,

        @Schema(description = "Whether that is past; false where you may not know it")
        boolean overdue,

        @Schema(description = "When a reminder was given; null where you may not read the needs") @Nullable
        Instant remindedAt,

        @Schema(description = "When the coordinator's lead was told; null where you may not read the needs") @Nullable
        Instant escalatedAt,

        @Schema(description = "Messages of the other side that yours has not read")
        int unread,

        @Schema(
                description =
                        "Until when the centre should have read the oldest message of the source that it has not; null for other sides")
        @Nullable
        Instant messageDueAt) {}
