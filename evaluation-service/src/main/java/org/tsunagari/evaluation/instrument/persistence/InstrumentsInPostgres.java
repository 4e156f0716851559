package org.tsunagari.evaluation.instrument.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.tsunagari.evaluation.instrument.model.Instrument;
import org.tsunagari.evaluation.instrument.model.InstrumentVersion;
import org.tsunagari.evaluation.instrument.model.Instruments;
import org.tsunagari.evaluation.instrument.model.Item;
import org.tsunagari.evaluation.instrument.model.Label;
import org.tsunagari.evaluation.instrument.model.Wording;

/** Instruments as the migrations seed them. */
@ApplicationScoped
class InstrumentsInPostgres implements Instruments {

    private static final String VERSIONS =
            "SELECT instrument, version, title_ja, title_en, about_ja, about_en, health_question_ja, health_question_en FROM instrument_version";

    private final EntityManager database;

    InstrumentsInPostgres(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<Instrument> all() {
        Query query = database.createNativeQuery(VERSIONS + " ORDER BY instrument, version", Tuple.class);
        return rows(query).stream().map(this::restore).toList();
    }

    @Override
    public Optional<Instrument> find(InstrumentVersion id) {
        Query query = of(VERSIONS, id);
        return rows(query).stream().findFirst().map(this::restore);
    }

    private Instrument restore(Tuple row) {
        InstrumentVersion id = new InstrumentVersion(
                row.get(0, String.class), row.get(1, Number.class).intValue());
        return new Instrument(
                id,
                wording(row, 2),
                wording(row, 4),
                items(id),
                labels(id, "ITEM"),
                wording(row, 6),
                labels(id, "HEALTH"));
    }

    private List<Item> items(InstrumentVersion id) {
        Query query = of("SELECT item, question_ja, question_en, position FROM instrument_item", id, "position");
        return rows(query).stream()
                .map(row -> new Item(row.get(0, String.class), wording(row, 1)))
                .toList();
    }

    private List<Label> labels(InstrumentVersion id, String scale) {
        Query query = of("SELECT score, ja, en, scale FROM instrument_label", id, "score");
        return rows(query).stream()
                .filter(row -> row.get(3, String.class).equals(scale))
                .map(row -> new Label(row.get(0, Number.class).intValue(), wording(row, 1)))
                .toList();
    }

    private Query of(String select, InstrumentVersion id, String order) {
        return bind(select + " WHERE instrument = ?1 AND version = ?2 ORDER BY " + order, id);
    }

    private Query of(String select, InstrumentVersion id) {
        return bind(select + " WHERE instrument = ?1 AND version = ?2", id);
    }

    private Query bind(String sql, InstrumentVersion id) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter(1, id.instrument())
                .setParameter(2, id.version());
    }

    private static List<Tuple> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Tuple.class::cast).toList();
    }

    private static Wording wording(Tuple row, int japanese) {
        return new Wording(row.get(japanese, String.class), row.get(japanese + 1, String.class));
    }
}
