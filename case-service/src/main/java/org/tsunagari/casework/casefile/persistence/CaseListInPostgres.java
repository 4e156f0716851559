package org.tsunagari.casework.casefile.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsunagari.access.ListFilter;
import org.tsunagari.casework.casefile.model.Case;
import org.tsunagari.casework.casefile.usecase.CaseList;
import org.tsunagari.casework.casefile.usecase.CaseSearch;

/** Lists cases by one query: search, access policy and cursor together. */
@ApplicationScoped
class CaseListInPostgres implements CaseList {

    private final EntityManager database;

    CaseListInPostgres(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<Case> find(CaseSearch search, ListFilter filter, Set<UUID> held) {
        SqlFilter sql = new SqlFilter(filter, held);
        StringBuilder text = new StringBuilder("SELECT c.* FROM care_case c WHERE ").append(sql.predicate());
        search.person().ifPresent(person -> text.append(" AND c.person_id IN (SELECT same_person(")
                .append(sql.parameter(person.value()))
                .append("))"));
        search.status().ifPresent(status -> text.append(" AND c.status = ").append(sql.parameter(status.name())));
        search.referral().ifPresent(referral -> text.append(
                        " AND EXISTS (SELECT 1 FROM case_referral r WHERE r.case_id = c.id AND r.referral_id = ")
                .append(sql.parameter(referral.value()))
                .append(')'));
        search.after().ifPresent(last -> text.append(" AND c.id < ").append(sql.parameter(last.value())));
        text.append(" ORDER BY c.id DESC LIMIT ").append(sql.parameter(search.limit()));
        Query query = database.createNativeQuery(text.toString(), CaseEntity.class);
        sql.bind(query);
        return restore(query.getResultList());
    }

    private List<Case> restore(List<?> found) {
        List<CaseEntity> rows = found.stream().map(CaseEntity.class::cast).toList();
        CaseParts parts =
                CaseParts.of(database, rows.stream().map(row -> row.id).toList());
        return rows.stream().map(row -> parts.restore(row, Optional.empty())).toList();
    }
}
