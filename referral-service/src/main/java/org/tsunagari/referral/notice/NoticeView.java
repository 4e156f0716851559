package org.tsunagari.referral.notice;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One notice. */
@Schema(name = "Notice", description = "What a party of a referral is told; nothing about the person")
public record NoticeView(
        UUID id,
        Instant postedAt,
        NoticeCode code,

        @Schema(description = "The referral; null for a draft") @Nullable
        UUID referralId,

        @Schema(description = "Its number, to say on the phone", examples = "R8-0001") @Nullable
        String referralNumber,

        @Schema(description = "What is no referral yet; null for a referral") @Nullable
        UUID draftId,

        @Schema(description = "In the language of Accept-Language", examples = "依頼 R8-0001 の同意が撤回されました。")
        String text) {}
