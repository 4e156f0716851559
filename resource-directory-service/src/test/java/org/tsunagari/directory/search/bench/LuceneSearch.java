package org.tsunagari.directory.search.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SloppyMath;
import org.jspecify.annotations.Nullable;
import org.tsunagari.directory.opening.model.OpeningHours;
import org.tsunagari.directory.opening.model.WeeklyHours;
import org.tsunagari.directory.resource.model.Resource;
import org.tsunagari.directory.search.model.Dimension;
import org.tsunagari.directory.search.model.SearchCriteria;
import org.tsunagari.directory.search.model.SearchCriteria.Point;
import org.tsunagari.directory.text.TextIndex;

/** Lucene in the same process, its index in files: nearest neighbours, distances, words, counts from columns. */
final class LuceneSearch implements Contender, AutoCloseable {

    private static final String PLACE = "place";
    private static final String OPEN = "open";
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String BEGINNING = "beginning";
    private static final String ASSURED = "assured";
    private static final String EVIDENCE = "evidence";
    private static final int SLOT = 15;

    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setTokenized(true);
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        WORDS.freeze();
    }

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final TextIndex text;
    private final long today;

    private LuceneSearch(DirectoryReader reader, TextIndex text, LocalDate today) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null); // each question is to be answered, not remembered
        this.text = text;
        this.today = today.toEpochDay();
    }

    static LuceneSearch open(Path directory, TextIndex text, LocalDate today) throws IOException {
        return new LuceneSearch(DirectoryReader.open(FSDirectory.open(directory)), text, today);
    }

    int segments() {
        return reader.leaves().size();
    }

    /** Several threads may add. */
    static final class Writing implements AutoCloseable {

        private final IndexWriter writer;

        Writing(Path directory) throws IOException {
            writer = new IndexWriter(
                    FSDirectory.open(directory),
                    new IndexWriterConfig()
                            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                            .setRAMBufferSizeMB(512));
        }

        void add(Catalogue.Entry entry, String lexemes, Iterable<String> beginnings) throws IOException {
            Resource resource = entry.resource();
            var document = new Document();
            document.add(new BinaryDocValuesField(ID, bytes(resource.id().value())));
            var details = resource.details();
            String sortName = details.naming().kana() == null
                    ? details.name()
                    : details.naming().kana();
            document.add(new SortedDocValuesField(NAME, new BytesRef(Objects.requireNonNull(sortName))));
            document.add(new Field(LuceneWords.FIELD, LuceneWords.tokens(lexemes), WORDS));
            beginnings.forEach(beginning -> document.add(new StringField(BEGINNING, beginning, Field.Store.NO)));
            var shown = Objects.requireNonNull(resource.whereabouts().shown());
            document.add(new LatLonPoint(PLACE, shown.latitude(), shown.longitude()));
            document.add(new LatLonDocValuesField(PLACE, shown.latitude(), shown.longitude()));
            document.add(new NumericDocValuesField(
                    ASSURED,
                    Objects.requireNonNull(resource.standing().assuredOn()).toEpochDay()));
            document.add(new NumericDocValuesField(
                    EVIDENCE,
                    switch (resource.evidence()) {
                        case HEARD -> 10;
                        case VISITED -> 9;
                        case DESCRIBED -> 8;
                        case SEED -> 6;
                    }));
            addDimensions(resource, document);
            entry.hours().ifPresent(hours -> addHours(Catalogue.HOURS.get(hours), document));
            writer.addDocument(document);
        }

        private static void addDimensions(Resource resource, Document document) {
            var details = resource.details();
            var classification = details.classification();
            add(Dimension.LAYER, classification.kind().category().layer().name(), document);
            add(Dimension.CATEGORY, classification.kind().category().name(), document);
            add(Dimension.KIND, classification.kind().code(), document);
            resource.district().ifPresent(district -> add(Dimension.DISTRICT, district, document));
            add(Dimension.TYPE, classification.type().name(), document);
            if (classification.step() != null) {
                add(Dimension.STEP, classification.step().name(), document);
            }
            add(Dimension.FORMALITY, classification.formality().name(), document);
            if (details.cost().type() != null) {
                add(Dimension.COST, details.cost().type().name(), document);
            }
            details.audience().suits().forEach(value -> add(Dimension.SUITS, value.name(), document));
            details.audience().languages().forEach(value -> add(Dimension.LANGUAGE, value, document));
            details.accessibility().features().forEach(value -> add(Dimension.ACCESSIBILITY, value.name(), document));
        }

        private static void add(Dimension dimension, String value, Document document) {
            document.add(new StringField(dimension.name(), value, Field.Store.NO));
            document.add(new SortedSetDocValuesField(dimension.name(), new BytesRef(value)));
        }

        /** A term for each quarter of an hour that is open, of a weekday, or of a weekday of a week of the month. */
        private static void addHours(OpeningHours hours, Document document) {
            for (WeeklyHours weekly : hours.weekly()) {
                for (DayOfWeek day : weekly.days()) {
                    for (int minute = weekly.span().opens();
                            minute < weekly.span().closes();
                            minute += SLOT) {
                        if (weekly.weeks().isEmpty()) {
                            document.add(new StringField(OPEN, slot(0, day, minute), Field.Store.NO));
                        }
                        for (int week : weekly.weeks()) {
                            document.add(new StringField(OPEN, slot(week, day, minute), Field.Store.NO));
                        }
                    }
                }
            }
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    private static String slot(int week, DayOfWeek day, int minute) {
        return "%d-%d-%d".formatted(week, day.getValue(), minute / SLOT);
    }

    @Override
    public Answer answer(Question question) throws IOException {
        return switch (question.kind().form) {
            case LIST -> Answer.list(list(question));
            case FACETS -> new Answer(List.of(), facets(query(question.criteria())));
            case COMPLETION -> Answer.list(completions(question));
        };
    }

    @Override
    public long count(Question question) throws IOException {
        return searcher.count(query(question.criteria()));
    }

    private List<UUID> list(Question question) throws IOException {
        SearchCriteria criteria = question.criteria();
        int limit = question.kind().limit;
        Query query = query(criteria);
        TopDocs found =
                switch (criteria.sort()) {
                    case DISTANCE -> nearest(query, criteria.near().orElseThrow(), limit);
                    case NAME -> searcher.search(query, limit, new Sort(new SortField(NAME, SortField.Type.STRING)));
                    default -> null;
                };
        List<UUID> ids = new ArrayList<>();
        if (found == null) {
            for (int doc : best(query, criteria, limit)) {
                ids.add(id(doc));
            }
        } else {
            for (var hit : found.scoreDocs) {
                ids.add(id(hit.doc));
            }
        }
        return ids;
    }

    private TopDocs nearest(Query query, Point from, int limit) throws IOException {
        return query instanceof MatchAllDocsQuery
                ? LatLonPoint.nearest(searcher, PLACE, from.latitude(), from.longitude(), limit)
                : searcher.search(
                        query,
                        limit,
                        new Sort(LatLonDocValuesField.newDistanceSort(PLACE, from.latitude(), from.longitude())));
    }

    private Query query(SearchCriteria criteria) {
        var all = new BooleanQuery.Builder();
        criteria.text()
                .ifPresent(words -> all.add(LuceneWords.query(text.query(words).tsquery()), Occur.MUST));
        criteria.withinMetres().ifPresent(metres -> {
            Point near = criteria.near().orElseThrow();
            all.add(LatLonPoint.newDistanceQuery(PLACE, near.latitude(), near.longitude(), metres), Occur.FILTER);
        });
        criteria.box()
                .ifPresent(box -> all.add(
                        LatLonPoint.newBoxQuery(PLACE, box.south(), box.north(), box.west(), box.east()),
                        Occur.FILTER));
        criteria.chosen()
                .forEach((dimension, values) -> values.forEach(
                        value -> all.add(new TermQuery(new Term(dimension.name(), value)), Occur.FILTER)));
        criteria.openAt().ifPresent(time -> all.add(open(time), Occur.FILTER));
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? new MatchAllDocsQuery() : query;
    }

    private static Query open(LocalDateTime time) {
        var any = new BooleanQuery.Builder();
        int minute = time.getHour() * 60 + time.getMinute();
        for (int before = 0; before < 2; before++) {
            LocalDate day = time.toLocalDate().minusDays(before);
            for (int week : new int[] {0, WeeklyHours.ordinal(day)}) {
                String slot = slot(week, day.getDayOfWeek(), minute + before * 24 * 60);
                any.add(new TermQuery(new Term(OPEN, slot)), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private UUID id(int doc) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (doc < leaf.docBase + leaf.reader().maxDoc()) {
                var values = DocValues.getBinary(leaf.reader(), ID);
                values.advanceExact(doc - leaf.docBase);
                ByteBuffer bytes = ByteBuffer.wrap(values.binaryValue().bytes, values.binaryValue().offset, 16);
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        }
        throw new IllegalArgumentException("document: " + doc + " (expected: of this index)");
    }

    private static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private record Scored(int doc, double score) {}

    /** The same factors as the directory's BEST, with Lucene's own relevance. */
    private List<Integer> best(Query query, SearchCriteria criteria, int limit) throws IOException {
        var queue = new PriorityQueue<Scored>(Comparator.comparingDouble(Scored::score));
        searcher.search(query, new BestCollector(criteria, limit, today, queue));
        return queue.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .map(Scored::doc)
                .toList();
    }

    private record BestCollector(SearchCriteria criteria, int limit, long today, PriorityQueue<Scored> queue)
            implements Collector {

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            return new BestOfLeaf(this, leaf);
        }

        @Override
        public ScoreMode scoreMode() {
            return criteria.text().isPresent() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private static final class BestOfLeaf implements LeafCollector {
        private final SearchCriteria criteria;
        private final int limit;
        private final long today;
        private final PriorityQueue<Scored> queue;
        private final int base;
        private final NumericDocValues assured;
        private final NumericDocValues evidence;
        private final SortedNumericDocValues place;

        @Nullable
        private Scorable scorer;

        BestOfLeaf(BestCollector collector, LeafReaderContext leaf) throws IOException {
            criteria = collector.criteria;
            limit = collector.limit;
            today = collector.today;
            queue = collector.queue;
            base = leaf.docBase;
            assured = DocValues.getNumeric(leaf.reader(), ASSURED);
            evidence = DocValues.getNumeric(leaf.reader(), EVIDENCE);
            place = DocValues.getSortedNumeric(leaf.reader(), PLACE);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            double score = score(doc);
            if (queue.size() < limit) {
                queue.add(new Scored(base + doc, score));
            } else if (score > Objects.requireNonNull(queue.peek()).score) {
                queue.poll();
                queue.add(new Scored(base + doc, score));
            }
        }

        private double score(int doc) throws IOException {
            assured.advanceExact(doc);
            evidence.advanceExact(doc);
            long day = assured.longValue();
            boolean fresh = LocalDate.ofEpochDay(day).plusMonths(12).toEpochDay() > today;
            double score =
                    (0.5 + 0.5 * Math.exp((day - today) / 365.0)) * evidence.longValue() / 10 * (fresh ? 1 : 0.5);
            if (criteria.text().isPresent()) {
                double relevance = Objects.requireNonNull(scorer).score();
                score *= 0.05 + relevance / (relevance + 1);
            }
            if (criteria.near().isPresent()) {
                Point near = criteria.near().orElseThrow();
                place.advanceExact(doc);
                long encoded = place.nextValue();
                double metres = SloppyMath.haversinMeters(
                        near.latitude(),
                        near.longitude(),
                        GeoEncodingUtils.decodeLatitude((int) (encoded >> 32)),
                        GeoEncodingUtils.decodeLongitude((int) encoded));
                score *= 1500 / (1500 + metres);
            }
            return score;
        }
    }

    private Map<String, Long> facets(Query query) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        searcher.search(query, new FacetCollector(counts));
        return counts;
    }

    private static final class FacetCollector extends SimpleCollector {
        private final Map<String, Long> counts;
        private final SortedSetDocValues[] values = new SortedSetDocValues[Dimension.values().length];
        private final long[][] ordinals = new long[Dimension.values().length][];

        FacetCollector(Map<String, Long> counts) {
            this.counts = counts;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            for (Dimension dimension : Dimension.values()) {
                int at = dimension.ordinal();
                values[at] = DocValues.getSortedSet(leaf.reader(), dimension.name());
                ordinals[at] = new long[Math.toIntExact(values[at].getValueCount())];
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            for (int i = 0; i < values.length; i++) {
                if (values[i].advanceExact(doc)) {
                    for (int value = 0; value < values[i].docValueCount(); value++) {
                        ordinals[i][(int) values[i].nextOrd()]++;
                    }
                }
            }
        }

        @Override
        public void finish() throws IOException {
            for (Dimension dimension : Dimension.values()) {
                int at = dimension.ordinal();
                for (int ordinal = 0; ordinal < ordinals[at].length; ordinal++) {
                    if (ordinals[at][ordinal] > 0) {
                        counts.merge(
                                dimension + " " + values[at].lookupOrd(ordinal).utf8ToString(),
                                ordinals[at][ordinal],
                                Long::sum);
                    }
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private record Beginning(String text, int length) {}

    /** Of the beginnings that begin so, those that are shortest. */
    private List<UUID> completions(Question question) throws IOException {
        String typed = TextIndex.beginning(question.typed());
        int limit = question.kind().limit;
        var shortest = new PriorityQueue<Beginning>(
                Comparator.comparingInt(Beginning::length).reversed());
        TermsEnum terms = MultiTerms.getTerms(reader, BEGINNING).iterator();
        var from = new BytesRef(typed);
        if (terms.seekCeil(from) != TermsEnum.SeekStatus.END) {
            do {
                String term = terms.term().utf8ToString();
                if (!term.startsWith(typed)) {
                    break;
                }
                shortest.add(new Beginning(term, term.length()));
                if (shortest.size() > limit) {
                    shortest.poll();
                }
            } while (terms.next() != null);
        }
        List<UUID> ids = new ArrayList<>();
        for (Beginning beginning : shortest.stream()
                .sorted(Comparator.comparingInt(Beginning::length))
                .toList()) {
            PostingsEnum postings =
                    MultiTerms.getTermPostingsEnum(reader, BEGINNING, new BytesRef(beginning.text), PostingsEnum.NONE);
            for (int doc = postings.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS && ids.size() < limit;
                    doc = postings.nextDoc()) {
                UUID id = id(doc);
                if (!ids.contains(id)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
