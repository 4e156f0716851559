package org.tsunagari.referral.notice;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One notice. */
@Schema(name = "Notice", description = "What a party of a referral is told; nothing about the person")
public record NoticeView(
        UUID id,
        Instant postedAt,
        NoticeCode code,
        UUID referralId,
        @Schema(examples = "R8-0001") String referralNumber,

        @Schema(description = "In the language of Accept-Language", examples = "依頼 R8-0001 の同意が撤回されました。")
        String text) {}
