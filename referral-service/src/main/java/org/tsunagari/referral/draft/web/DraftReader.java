package org.tsunagari.referral.draft.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.kit.problem.Refused;
import org.tsunagari.kit.problem.Violation;
import org.tsunagari.kit.problem.Violations;
import org.tsunagari.referral.consent.model.ConsentRefused;
import org.tsunagari.referral.consent.web.ConsentRefusals;
import org.tsunagari.referral.draft.model.Draft;
import org.tsunagari.referral.draft.usecase.WriteDraft;
import org.tsunagari.referral.matching.model.MatchRefused;
import org.tsunagari.referral.matching.web.MatchRefusals;
import org.tsunagari.referral.matching.web.PersonMatchRequest;
import org.tsunagari.referral.referral.model.ReferralRefused;
import org.tsunagari.referral.referral.usecase.SubmitReferral;
import org.tsunagari.referral.referral.web.ReferralRefusals;
import org.tsunagari.referral.referral.web.SubmissionReader;
import org.tsunagari.referral.referral.web.SubmitReferralRequest;

/** Between a draft and the referral that it is to become: the same body, checked as a submission is, only not yet. */
@ApplicationScoped
class DraftReader {

    private static final String SEARCH = "personMatch";

    private final ObjectMapper json;
    private final Validator validator;
    private final SubmissionReader submissions;
    private final SubmitReferral submit;

    DraftReader(ObjectMapper json, Validator validator, SubmissionReader submissions, SubmitReferral submit) {
        this.json = json;
        this.validator = validator;
        this.submissions = submissions;
        this.submit = submit;
    }

    /** What is saved of a body: all that was written, without what was left out. */
    WriteDraft.Content content(SubmitReferralRequest request) {
        Channel channel = request.channel() == null ? Channel.API : request.channel();
        ObjectNode body = json.valueToTree(request);
        body.removeIf(JsonNode::isNull);
        return new WriteDraft.Content(
                channel,
                Optional.ofNullable(request.personMatch())
                        .filter(match -> match.decision() == PersonMatchRequest.Choice.EXISTING)
                        .map(PersonMatchRequest::personId),
                SubmissionReader.urgency(request),
                Optional.ofNullable(request.receivedOn()),
                body.toString());
    }

    /** Whether it says what the draft says, but for the search for the same person. */
    boolean isSearchedAnew(Draft draft, WriteDraft.Content now) {
        ObjectNode written = tree(now.text());
        boolean searched = written.remove(SEARCH) != null;
        return searched
                && draft.content()
                        .map(this::tree)
                        .map(known -> known.without(SEARCH))
                        .filter(written::equals)
                        .isPresent();
    }

    private ObjectNode tree(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("a draft cannot be read any more");
        }
    }

    Optional<SubmitReferralRequest> request(Draft draft) {
        return draft.content().map(this::parsed);
    }

    /** What a submission would be refused for now; empty: it is complete. */
    List<Violation> missing(Draft draft) {
        if (draft.content().isEmpty()) {
            return List.of();
        }
        try {
            requireComplete(draft);
            return List.of();
        } catch (ConstraintViolationException failed) {
            return Violations.of(failed.getConstraintViolations());
        } catch (Refused refused) {
            return refused.violations();
        } catch (ReferralRefused.Invalid refused) {
            return ReferralRefusals.problem(refused).violations();
        } catch (ConsentRefused refused) {
            return ConsentRefusals.problem(refused, "/consent").violations();
        } catch (MatchRefused refused) {
            return MatchRefusals.problem(refused.code()).violations();
        }
    }

    /** Refuses as a submission would. */
    void requireComplete(Draft draft) {
        submit.check(command(draft));
    }

    /** Form 1 as it stands in the draft, and who has keyed and compared it. */
    SubmitReferral.Command command(Draft draft) {
        SubmitReferralRequest request = parsed(draft.content().orElseThrow(Refused::notFound));
        Set<ConstraintViolation<SubmitReferralRequest>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return submissions.command(
                request, Optional.of(draft.keyedBy()), draft.verifiedBy(), Optional.of(draft.createdAt()));
    }

    private SubmitReferralRequest parsed(String text) {
        try {
            return json.readValue(text, SubmitReferralRequest.class);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("a draft cannot be read any more");
        }
    }
}
