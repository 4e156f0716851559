package org.tsunagari.referral.forms;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Agency;

/** Prints 様式② 支援状況連絡票. Thread-safe. */
@Singleton
public class Form2Renderer {

    private static final String NOW = "■";
    private static final String PLANNED = "●";

    private final FormPress press = new FormPress("/forms/form2.xhtml");

    /** A PDF of one A4 page, or more where the text needs them. Equal forms give equal bytes. */
    public byte[] render(Form2 form) {
        FormSheet sheet = press.blank();
        FormParts.mark(sheet, form.mark(), form.referralNumber());
        FormParts.sender(sheet, form.centre(), form.sentOn());
        FormParts.source(sheet, form.source());
        FormParts.person(sheet, form.person(), form.sentOn());
        sheet.text("referred-on", JapaneseDates.date(form.referredOn()));
        form.agencies().stream()
                .collect(groupingBy(AgencyInvolvement::agency))
                .forEach((agency, involvements) -> agency(sheet, agency, involvements));
        sheet.text("connections", String.valueOf(form.connections()));
        sheet.fit("support-given", form.supportGiven());
        sheet.fit("plan", form.plan());
        consent(sheet, form.sourceMayBeTold());
        standing(sheet, form.standing());
        return press.print(sheet, form.mark());
    }

    /** An agency that is listed both ways (two schools) counts as involved now; the planned ones are told by their ●. */
    private static void agency(FormSheet sheet, Agency agency, List<AgencyInvolvement> involvements) {
        boolean now = involvements.stream().anyMatch(each -> each.state() == AgencyInvolvement.State.NOW);
        sheet.mark("agency-" + agency, now ? NOW : PLANNED);
        String names = involvements.stream()
                .map(each -> name(each, now))
                .filter(Objects::nonNull)
                .distinct()
                .collect(joining("、"));
        if (!names.isEmpty()) {
            sheet.fitAfterLabel("agency-name-" + agency, names);
        }
    }

    private static @Nullable String name(AgencyInvolvement involvement, boolean now) {
        String name = involvement.name();
        boolean plannedAmongPresent = now && involvement.state() == AgencyInvolvement.State.PLANNED;
        return name == null || name.isBlank() ? null : (plannedAmongPresent ? PLANNED : "") + name;
    }

    private static void standing(FormSheet sheet, ReportStanding standing) {
        if (standing.title().isEmpty()) {
            sheet.remove("standing");
            sheet.remove("standing-detail");
        } else {
            sheet.text("standing", standing.title());
            sheet.fit("standing-detail", standing.detail());
        }
    }

    private static void consent(FormSheet sheet, boolean sourceMayBeTold) {
        sheet.mark(sourceMayBeTold ? "may-tell-yes" : "may-tell-no", "☑");
        if (sourceMayBeTold) {
            sheet.remove("not-to-be-sent");
        }
    }
}
