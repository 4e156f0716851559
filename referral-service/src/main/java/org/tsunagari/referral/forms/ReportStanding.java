package org.tsunagari.referral.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever takes a form 2 in hand must know before the rest of it: printed above the person, in a box.
 *
 * @param cancelled it was issued in error
 * @param replaces the report in error that it stands in the place of
 * @param ended the support has ended
 */
public record ReportStanding(
        @Nullable Cancelled cancelled,
        @Nullable Edition replaces,
        @Nullable Ended ended) {

    /** One report among others. */
    public static final ReportStanding USUAL = new ReportStanding(null, null, null);

    /** @param replacedBy the report that stands in its place, where there is one */
    public record Cancelled(
            LocalDate on, String reason, @Nullable Edition replacedBy) {}

    /** Another report on the same referral. */
    public record Edition(int number, LocalDate issuedOn) {

        private String text() {
            return "第" + number + "版（" + JapaneseDates.date(issuedOn) + "発行）";
        }
    }

    /** @param reason in Japanese, where it is known */
    public record Ended(LocalDate on, @Nullable String reason) {}

    /** On every page; empty for one report among others. */
    String title() {
        if (cancelled != null) {
            return "取消";
        }
        if (ended != null) {
            return "最終報告";
        }
        return replaces == null ? "" : "差替え";
    }

    String detail() {
        List<String> parts = new ArrayList<>();
        if (cancelled != null) {
            Edition newer = cancelled.replacedBy();
            parts.add("使用しないでください。" + JapaneseDates.date(cancelled.on()) + " 取消（" + cancelled.reason() + "）。"
                    + (newer == null ? "" : newer.text() + "に差し替えました。"));
        }
        if (replaces != null) {
            parts.add(replaces.text() + "に代わるものです。");
        }
        if (ended != null) {
            parts.add(JapaneseDates.date(ended.on()) + " 支援終了"
                    + (ended.reason() == null ? "" : "（" + ended.reason() + "）") + "。");
        }
        return String.join("　", parts);
    }
}
