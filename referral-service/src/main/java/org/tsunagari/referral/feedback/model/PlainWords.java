package org.tsunagari.referral.feedback.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.tsunagari.events.vocabulary.Agency;
import org.tsunagari.referral.feedback.model.ContactPreference.Language;
import org.tsunagari.referral.referral.model.ReferralStatus;

/**
 * Says a feedback in plain language: short sentences, no terms of the trade, how to ask back and how to be left alone
 * (Japanese by the guideline やさしい日本語 of the Immigration Services Agency and the Agency for Cultural Affairs, 2020).
 */
public final class PlainWords {

    private final Language language;
    private final ResourceBundle words;

    public PlainWords(Language language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "messages.feedback",
                language == Language.JA ? Locale.JAPANESE : Locale.ENGLISH,
                PlainWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String title() {
        return words.getString("title");
    }

    /** One paragraph after the other. */
    public List<String> say(Feedback.Content content, Optional<Feedback.End> end) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                content.source().isBlank()
                        ? text("told", day(content.referredOn()))
                        : text("referred", day(content.referredOn()), content.source()));
        end.ifPresentOrElse(
                ended -> paragraphs.addAll(howItEnded(ended, content)), () -> paragraphs.addAll(howItGoes(content)));
        content.words().ifPresent(said -> paragraphs.add(text("words", said)));
        paragraphs.add(
                content.centrePhone().isBlank()
                        ? text("ask-back", content.centre())
                        : text("ask-back-by-phone", content.centre(), content.centrePhone()));
        paragraphs.add(words.getString("leave-alone"));
        return paragraphs;
    }

    private List<String> howItGoes(Feedback.Content content) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                content.connections() == 0
                        ? words.getString("no-connections")
                        : text(content.connections() == 1 ? "one-connection" : "connections", content.connections()));
        if (!content.now().isEmpty()) {
            paragraphs.add(text("now", names(content.now())));
        }
        if (!content.planned().isEmpty()) {
            paragraphs.add(text("planned", names(content.planned())));
        }
        return paragraphs;
    }

    /** Nobody looks for anything any more, nor plans anything; what the person has found may stay. */
    private List<String> howItEnded(Feedback.End end, Feedback.Content content) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text("ended." + end.status(), day(end.on())));
        end.reason()
                .map(reason -> "because." + reason)
                .filter(words::containsKey)
                .map(words::getString)
                .ifPresent(paragraphs::add);
        if (content.connections() > 0) {
            paragraphs.add(text(
                    content.connections() == 1 ? "one-connection-stays" : "connections-stay", content.connections()));
        }
        if (end.status() != ReferralStatus.DECLINED) {
            paragraphs.add(words.getString("come-again"));
        }
        return paragraphs;
    }

    private String names(List<Agency> agencies) {
        String separator = language == Language.JA ? "、" : ", ";
        return agencies.stream()
                .distinct()
                .map(agency -> language == Language.JA ? agency.ja() : agency.en())
                .collect(Collectors.joining(separator));
    }

    /** A date as people write it. */
    public String day(LocalDate date) {
        return date.format(
                language == Language.JA
                        ? DateTimeFormatter.ofPattern("u年M月d日", Locale.JAPANESE)
                        : DateTimeFormatter.ofPattern("d MMMM u", Locale.ENGLISH));
    }

    /** The values are put in as they are: what somebody wrote is no pattern. */
    private String text(String key, Object... values) {
        String text = words.getString(key);
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            said.append(text, from, open).append(values[Integer.parseInt(text.substring(open + 1, close))]);
            from = close + 1;
        }
        return said.append(text.substring(from)).toString();
    }
}
