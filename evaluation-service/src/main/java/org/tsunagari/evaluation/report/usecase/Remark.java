package org.tsunagari.evaluation.report.usecase;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader must know before quoting a number. */
@Schema(name = "ReportRemark")
public record Remark(@Schema(examples = "pairs-only") String code, String ja, String en) {

    static final List<Remark> ALL = List.of(
            new Remark(
                    "every-submitted-referral",
                    "依頼票はすべて数えています（見送り・取り下げを含む）。内訳は byStatus にあります。年度は依頼票の発信日によります。",
                    "Every submitted referral is counted, declined and withdrawn ones too; byStatus splits them. The fiscal year is that of the day on form 1."),
            new Remark(
                    "cases-by-first-referral",
                    "世帯・特徴・サービス・つながり・健康感は事例ごとの数で、事例は最初の依頼票の年度に属します。特徴とつながりは、のべ数です。",
                    "Household, features, services, connections and health count cases; a case belongs to the fiscal year of its first referral. Features and connections can count a case several times (のべ)."),
            new Remark(
                    "pairs-only",
                    "健康感の平均は、前後両方に回答した方だけのものです。片方だけの方の数は別に示しています。",
                    "Means of self-rated health are those of people who answered both times; how many answered once is stated beside them."),
            new Remark(
                    "no-comparison-group",
                    "比較対照がないため、変化が支援によるものとは言い切れません。",
                    "There is no comparison group: a change is not proof that support caused it."),
            new Remark(
                    "practitioners-unknown",
                    "医師個人は数えていません。氏名は個人情報で、本サービスに届かないためです。協力いただいた機関の数を示しています。",
                    "Practitioners are not counted: their names are personal and do not reach this service. The number of organisations is given instead."));
}
