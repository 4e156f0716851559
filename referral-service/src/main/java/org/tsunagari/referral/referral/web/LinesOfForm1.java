package org.tsunagari.referral.referral.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.tsunagari.events.vocabulary.Channel;
import org.tsunagari.referral.person.web.PersonData;

/**
 * What form 1 asks about the person (氏名, 生年月日, 住所; the reading, by which one is recognised) a source fills in that
 * sends it itself: the person has been there and agreed. What a neighbour tells, a paper that arrives with gaps, and
 * somebody who could not be asked may lack it.
 */
public final class LinesOfForm1 implements ConstraintValidator<LinesOfForm1.Required, SubmitReferralRequest> {

    /** Named for the code that a line which is left out is refused with. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = LinesOfForm1.class)
    public @interface Required {

        String message() default "required";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Override
    @SuppressWarnings("NullAway") // bean validation hands over a body whose person is missing, and says so itself
    public boolean isValid(SubmitReferralRequest form, ConstraintValidatorContext context) {
        PersonData person = form.person();
        if (person == null || !isAskedOfThePerson(form)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        boolean name = filled(context, "name", isSaid(person.name()));
        boolean reading = filled(context, "nameKana", isSaid(person.nameKana()));
        boolean born = filled(
                context,
                "birthDate",
                person.birthDate() != null && person.birthDate().exactly().isPresent());
        boolean address =
                filled(context, "address", isSaid(person.address()) || Boolean.TRUE.equals(person.noFixedAbode()));
        return name && reading && born && address;
    }

    private static boolean isAskedOfThePerson(SubmitReferralRequest form) {
        boolean bySource = form.channel() == null || form.channel() == Channel.API;
        return bySource && form.otherBasis() == null;
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean filled(ConstraintValidatorContext context, String line, boolean isFilled) {
        if (!isFilled) {
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("person")
                    .addPropertyNode(line)
                    .addConstraintViolation();
        }
        return isFilled;
    }
}
