package org.tsunagari.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One referral of the sample with all that came of it. */
record ReferralStory(
        Sample.Referral referral,
        Sample.CaseProfile profile,
        List<Sample.Connection> connections,
        Optional<Sample.StatusReport> statusReport,
        Sample.ModelCase.Evaluation instrument,
        List<Measurement> measurements) {

    /** Answers of one day, from {@code outcomes.csv} or, with notes, from the model case. */
    record Measurement(
            String id,
            String point,
            LocalDate recordedOn,
            int selfRatedHealth,
            List<Sample.ModelCase.Answer> answers) {}

    static List<ReferralStory> of(Sample sample) {
        return sample.referrals().stream().map(row -> of(sample, row)).toList();
    }

    private static ReferralStory of(Sample sample, Sample.Referral row) {
        return new ReferralStory(
                row,
                sample.cases().stream()
                        .filter(profile -> profile.referral().equals(row.id()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("cases.csv lacks " + row.id())),
                sample.connections().stream()
                        .filter(connection -> connection.referral().equals(row.id()))
                        .toList(),
                sample.statusReports().stream()
                        .filter(report -> report.referral().equals(row.id()))
                        .findFirst(),
                sample.modelCase().evaluation(),
                measurements(sample, row.id()));
    }

    private static List<Measurement> measurements(Sample sample, String referral) {
        var model = sample.modelCase();
        if (model.referral().equals(referral)) {
            return List.of(
                    measurement("BASELINE", model.evaluation().before()),
                    measurement("FOLLOW_UP", model.evaluation().after()));
        }
        return sample.outcomes().stream()
                .filter(row -> row.referral().equals(referral))
                .map(row -> new Measurement(
                        row.id(), row.point(), row.recordedOn(), row.selfRatedHealth(), Answers.of(row)))
                .toList();
    }

    private static Measurement measurement(String point, Sample.ModelCase.Sheet sheet) {
        return new Measurement(sheet.id(), point, sheet.recordedOn(), sheet.selfRatedHealth(), sheet.answers());
    }

    /** The row's own name, for messages. */
    String name() {
        return referral.id();
    }

    @Nullable
    String linkWorkerRole() {
        return profile.linkWorkerRole();
    }

    Stream<Sample.Connection> entries() {
        return connections.stream().filter(connection -> connection.direction().equals("ENTRY"));
    }

    Stream<Sample.Connection> exits() {
        return connections.stream().filter(connection -> connection.direction().equals("EXIT"));
    }
}
