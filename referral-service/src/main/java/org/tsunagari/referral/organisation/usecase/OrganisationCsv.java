package org.tsunagari.referral.organisation.usecase;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tsunagari.events.vocabulary.OrganisationKind;
import org.tsunagari.events.vocabulary.Specialty;
import org.tsunagari.events.vocabulary.Term;
import org.tsunagari.kit.csv.CsvFile;
import org.tsunagari.referral.imports.usecase.Columns;
import org.tsunagari.referral.imports.usecase.RowReader;
import org.tsunagari.referral.organisation.Organisation;

/** Organisations as rows of a table: what is exported can be imported. */
final class OrganisationCsv {

    static final Columns COLUMNS = new Columns()
            .required("externalId", "機関コード")
            .required("name", "名称")
            .optional("nameKana", "フリガナ")
            .required("kind", "種別")
            .optional("specialty", "診療科")
            .optional("faxNumber", "FAX番号")
            .optional("phone", "電話番号")
            .optional("validFrom", "開始日")
            .optional("validUntil", "終了日");

    /** Codes may stand as the city's tables have them. */
    static final Map<String, UnaryOperator<String>> CONVERSIONS = Map.of(
            "kind", codeOf(OrganisationKind.values()),
            "specialty", codeOf(Specialty.values()),
            "validFrom", RowReader.date("validFrom"),
            "validUntil", RowReader.date("validUntil"));

    private OrganisationCsv() {}

    static byte[] of(List<Organisation> organisations) {
        CsvFile file = new CsvFile(COLUMNS.names());
        for (Organisation each : organisations) {
            file.add(
                    each.externalId(),
                    each.name(),
                    each.nameKana(),
                    each.kind(),
                    each.specialty(),
                    each.faxNumber(),
                    each.phone(),
                    each.validFrom(),
                    each.validUntil());
        }
        return file.bytes();
    }

    private static <T extends Enum<T> & Term> UnaryOperator<String> codeOf(T[] terms) {
        return cell -> Stream.of(terms)
                .filter(term -> term.ja().equals(cell))
                .map(Enum::name)
                .findFirst()
                .orElse(cell);
    }
}
