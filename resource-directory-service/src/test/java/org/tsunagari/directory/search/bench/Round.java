package org.tsunagari.directory.search.bench;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsunagari.directory.search.bench.Question.Form;
import org.tsunagari.directory.search.bench.Question.Kind;

/** One kind of question, put to all contenders. */
record Round(
        Kind kind,
        Timing service,
        Timing serviceOfMany,
        Timing statement,
        Timing http,
        Timing plain,
        Timing plainOfMany,
        Timing lucene,
        Timing luceneOfMany,
        Agreement withLucene,
        Agreement withPlain) {

    static final int CLIENTS = 4;

    private static final int QUESTIONS = 400;
    private static final int QUESTIONS_OF_PLAIN = 24;
    private static final int COMPARED = 25;
    private static final int COMPARED_OF_PLAIN = 5;
    private static final Duration WARM_UP = Duration.ofMillis(1_500);
    private static final Duration MOST = Duration.ofSeconds(4);
    private static final Duration MOST_OF_PLAIN = Duration.ofSeconds(3);

    /**
     * Whether two contenders answer the same.
     *
     * @param compared how many questions
     * @param sameTotal of how many both find equally many in all, or count the same
     * @param shared which part of the first hits of one are among those of the other, on average
     */
    record Agreement(int compared, int sameTotal, double shared) {}

    static Round of(
            Kind kind, Contender service, Contender statement, Contender http, Contender plain, Contender lucene)
            throws Exception {
        List<Question> warmUp = Questions.of(kind, QUESTIONS, 1);
        for (Contender contender : List.of(service, statement, http, lucene)) {
            Timing.of(contender, warmUp, 2, WARM_UP);
        }
        Timing.of(plain, warmUp.subList(0, 2), 1, WARM_UP);
        List<Question> questions = Questions.of(kind, QUESTIONS, 2);
        List<Question> others = Questions.of(kind, QUESTIONS, 3);
        return new Round(
                kind,
                Timing.of(service, questions, 1, MOST),
                Timing.of(service, others, CLIENTS, MOST),
                Timing.of(statement, questions, 1, MOST),
                Timing.of(http, questions, 1, MOST),
                Timing.of(plain, questions.subList(0, QUESTIONS_OF_PLAIN), 1, MOST_OF_PLAIN),
                Timing.of(plain, others.subList(0, QUESTIONS_OF_PLAIN), CLIENTS, MOST_OF_PLAIN),
                Timing.of(lucene, questions, 1, MOST),
                Timing.of(lucene, others, CLIENTS, MOST),
                agreement(service, lucene, questions.subList(0, COMPARED)),
                agreement(service, plain, questions.subList(0, COMPARED_OF_PLAIN)));
    }

    private static Agreement agreement(Contender service, Contender other, List<Question> questions) throws Exception {
        int compared = 0;
        int same = 0;
        double shared = 0;
        for (Question question : questions) {
            Contender.Answer ours;
            Contender.Answer theirs;
            try {
                ours = service.answer(question);
                theirs = other.answer(question);
                compared++;
                if (question.kind().form == Form.FACETS) {
                    same += sameCounts(ours.counts(), theirs.counts()) ? 1 : 0;
                } else if (question.kind().form == Form.LIST) {
                    same += service.count(question) == other.count(question) ? 1 : 0;
                }
                shared += shared(ours.ids(), theirs.ids());
            } catch (Exception failure) {
                if (!Timing.isGivenUp(failure)) {
                    throw failure;
                }
            }
        }
        return new Agreement(compared, same, compared == 0 ? 0 : shared / compared);
    }

    /** In the dimensions that both know. */
    private static boolean sameCounts(Map<String, Long> ours, Map<String, Long> theirs) {
        var dimensions = theirs.keySet().stream().map(Round::dimension).collect(Collectors.toSet());
        return ours.entrySet().stream()
                .filter(entry -> dimensions.contains(dimension(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
                .equals(theirs);
    }

    private static String dimension(String key) {
        return key.substring(0, key.indexOf(' '));
    }

    private static double shared(List<UUID> ours, List<UUID> theirs) {
        if (ours.isEmpty() && theirs.isEmpty()) {
            return 1;
        }
        var both = new HashSet<>(ours);
        both.retainAll(theirs);
        return (double) both.size() / Math.max(ours.size(), theirs.size());
    }
}
