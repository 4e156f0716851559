package org.tsunagari.referral.delivery.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagari.kit.tenancy.MunicipalTime;
import org.tsunagari.referral.delivery.usecase.TellSource;
import org.tsunagari.referral.forms.FormMark;
import org.tsunagari.referral.forms.SourceLetter;
import org.tsunagari.referral.forms.SourceLetterRenderer;
import org.tsunagari.referral.message.Message;
import org.tsunagari.referral.organisation.FormParties;
import org.tsunagari.referral.referral.model.HistoryEntry;
import org.tsunagari.referral.referral.model.Transition;
import org.tsunagari.referral.referral.model.TransitionReason;
import org.tsunagari.referral.webhook.model.EventType;

/** Prints the page that a source gets by FAX. In Japanese, as the forms are. */
@ApplicationScoped
class SourceLetterPrinter {

    static final String PDF = "application/pdf";

    /** Of a referral that was about somebody else. */
    private static final String NOT_NAMED = "（人違いのため記載しません）";

    private final SourceLetterRenderer renderer = new SourceLetterRenderer();
    private final FormParties parties;

    SourceLetterPrinter(FormParties parties) {
        this.parties = parties;
    }

    Response answer(TellSource.Page page) {
        LocalDate day = day(page.delivery().requestedAt());
        SourceLetter letter = new SourceLetter(
                new FormMark(page.delivery().id(), 1, day),
                page.referral().number().text(),
                parties.centre(),
                day,
                parties.source(
                        page.referral().source().organisation(),
                        page.referral().source().practitionerName().orElse(null)),
                page.person().map(person -> person.identity().called()).orElse(NOT_NAMED),
                page.referral().sentOn(),
                title(page.delivery().news().type()),
                String.join("\n", words(page)));
        return Response.ok(renderer.render(letter), PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"source-letter-"
                                + page.delivery().id() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String title(EventType type) {
        return switch (type) {
            case REFERRAL_AMENDED -> "内容変更のお知らせ";
            case REFERRAL_ACCEPTED -> "受付のお知らせ";
            case REFERRAL_DECLINED -> "お受けできない旨のお知らせ";
            case REFERRAL_INFORMATION_REQUESTED -> "照会";
            case REFERRAL_CLOSED -> "支援終了のお知らせ";
            case REFERRAL_ON_HOLD -> "保留のお知らせ";
            case REFERRAL_RESUMED -> "再開のお知らせ";
            case REFERRAL_WITHDRAWN -> "取下げのお知らせ";
            case REFERRAL_ENTERED_IN_ERROR -> "取消のお知らせ";
            case REFERRAL_MESSAGE_RECEIVED, STATUS_REPORT_ISSUED, STATUS_REPORT_ENTERED_IN_ERROR -> "連絡";
        };
    }

    private static List<String> words(TellSource.Page page) {
        List<String> lines = new ArrayList<>();
        lines.add(
                switch (page.delivery().news().type()) {
                    case REFERRAL_AMENDED -> "ご依頼の内容を、次の理由により改めました。";
                    case REFERRAL_ACCEPTED -> "ご依頼を受け付け、支援を始めます。支援の状況は、ご本人の同意がある場合に、支援状況連絡票（様式②）でお知らせします。";
                    case REFERRAL_DECLINED -> "ご依頼の内容を検討しましたが、当センターではお受けできませんでした。";
                    case REFERRAL_INFORMATION_REQUESTED -> "ご依頼について、次のことをお知らせください。お返事をいただくまで、受付を保留しています。";
                    case REFERRAL_CLOSED -> "ご依頼いただいた方への支援を終えました。経過は、ご本人の同意がある場合に、支援状況連絡票（様式②）でお知らせします。";
                    case REFERRAL_ON_HOLD -> "ご依頼への対応を、いったん止めています。再開するときは、あらためてお知らせします。";
                    case REFERRAL_RESUMED -> "ご依頼への対応を再開しました。";
                    case REFERRAL_WITHDRAWN -> withdrawn(page.step());
                    case REFERRAL_ENTERED_IN_ERROR -> "ご依頼の記録を、誤りとして取り消しました。このご依頼についてお送りしたものは、使用しないでください。";
                    case REFERRAL_MESSAGE_RECEIVED, STATUS_REPORT_ISSUED, STATUS_REPORT_ENTERED_IN_ERROR ->
                        "ご依頼について、次のとおりご連絡します。";
                });
        page.step().flatMap(SourceLetterPrinter::reason).ifPresent(reason -> {
            lines.add("");
            lines.add(reason);
        });
        saidWith(page).ifPresent(text -> {
            lines.add("");
            lines.add(text);
        });
        return lines;
    }

    /** On whose behalf; who has written it down is of no matter. */
    private static String withdrawn(Optional<HistoryEntry> step) {
        boolean bySource = step.filter(taken -> taken.transition() == Transition.WITHDRAWAL_BY_SOURCE)
                .isPresent();
        return bySource ? "ご依頼は、貴機関からのお申し出により取り下げられました。当センターからの対応は行いません。" : "ご依頼は、ご本人の意向により取り下げられました。当センターからの対応は行いません。";
    }

    private static Optional<String> reason(HistoryEntry step) {
        return TransitionReason.of(step.transition()).stream()
                .filter(reason -> reason != TransitionReason.NOT_STATED)
                .filter(reason -> step.reason().filter(reason.name()::equals).isPresent())
                .map(reason -> switch (step.transition()) {
                    case INFORMATION_REQUESTS -> "照会の内容：" + reason.ja();
                    default -> "理由：" + reason.ja();
                })
                .findFirst();
    }

    /** A note on a decline is for the source; one on a closure tells of the support, which form 2 does. */
    private static Optional<String> saidWith(TellSource.Page page) {
        return switch (page.delivery().news().type()) {
            case REFERRAL_DECLINED -> page.step().flatMap(HistoryEntry::note);
            case REFERRAL_INFORMATION_REQUESTED, REFERRAL_MESSAGE_RECEIVED ->
                page.question().flatMap(Message::text);
            default -> Optional.empty();
        };
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(MunicipalTime.ZONE).toLocalDate();
    }
}
