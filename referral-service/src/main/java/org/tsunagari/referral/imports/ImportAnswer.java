package org.tsunagari.referral.imports;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tsunagari.kit.csv.CsvUnreadable;
import org.tsunagari.kit.problem.CommonProblem;
import org.tsunagari.kit.problem.Problems;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.referral.problem.ReferralProblem;

/** Reports and refusals of imports, in the caller's language. */
@ApplicationScoped
public class ImportAnswer {

    private final Problems problems;

    ImportAnswer(Problems problems) {
        this.problems = problems;
    }

    /** The report with a message for each code. */
    public Response of(ImportReport report, RoutingContext http) {
        return Response.ok(new ImportReport(
                        report.dryRun(),
                        report.rows(),
                        report.created(),
                        report.changed(),
                        report.unchanged(),
                        report.rejected(),
                        report.problems().stream()
                                .map(problem -> new ImportReport.RowProblem(
                                        problem.line(),
                                        problem.column(),
                                        problem.code(),
                                        problems.message(Violation.at(problem.column(), problem.code()), http)))
                                .toList()))
                .build();
    }

    @ServerExceptionMapper
    Response unreadable(CsvUnreadable unreadable, RoutingContext http) {
        return problems.response(
                switch (unreadable.fault()) {
                    case UNKNOWN_CHARSET -> new Refused(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
                    case WRONG_CHARSET -> csv("wrong-charset");
                    case MALFORMED -> csv("malformed-csv");
                    case TOO_MANY_ROWS -> csv("too-many-rows");
                },
                http);
    }

    private static Refused csv(String code) {
        return new Refused(ReferralProblem.CSV_UNREADABLE, Violation.at("", code));
    }
}
