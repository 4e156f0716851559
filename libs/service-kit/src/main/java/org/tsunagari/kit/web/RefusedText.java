package org.tsunagari.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.tsunagari.kit.problem.CommonProblem;

/** Text that no field takes. Never quotes it. */
public final class RefusedText extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final CommonProblem reason;

    RefusedText(JsonParser parser, CommonProblem reason) {
        super(parser, reason.code());
        this.reason = reason;
    }

    public CommonProblem reason() {
        return reason;
    }
}
