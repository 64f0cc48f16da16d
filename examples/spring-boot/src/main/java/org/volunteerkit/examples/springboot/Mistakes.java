package org.volunteerkit.examples.springboot;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemCarrier;
import org.volunteerkit.problem.ProblemException;

/** Tells senders what is wrong with what they sent, in their language; nothing of what they typed is repeated. */
@RestControllerAdvice
class Mistakes {

    /** One mistake: its code, and the sentence with its place. */
    record Mistake(String code, String text) {}

    @ExceptionHandler(ProblemException.class)
    ProblemDetail unreadable(ProblemException mistakes, Locale locale) {
        return detail(HttpStatus.BAD_REQUEST, mistakes, locale);
    }

    @ExceptionHandler(InvalidValueException.class)
    ProblemDetail invalid(InvalidValueException mistake, Locale locale) {
        return detail(HttpStatus.BAD_REQUEST, mistake, locale);
    }

    /** A sum left the range of what can be counted; nothing was posted. */
    @ExceptionHandler(ArithmeticException.class)
    ProblemDetail tooLarge(HttpServletRequest request, Locale locale) {
        Problem problem = Problem.of("value.hours-range").field(place(request));
        return detail(HttpStatus.UNPROCESSABLE_CONTENT, new InvalidValueException(problem), locale);
    }

    /** Returns which kind of request it was, without what stood in it. */
    private static String place(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    /** The database failed: whoever sends the same command again later does no harm. */
    @ExceptionHandler(JournalException.class)
    ProblemDetail unavailable(JournalException failed, Locale locale) {
        return detail(HttpStatus.SERVICE_UNAVAILABLE, failed, locale);
    }

    private static ProblemDetail detail(HttpStatus status, ProblemCarrier mistakes, Locale locale) {
        List<Problem> problems = mistakes.problems();
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(status, problems.get(0).text(locale));
        detail.setProperty("code", problems.get(0).code());
        detail.setProperty(
                "mistakes",
                problems.stream()
                        .map(each -> new Mistake(each.code(), each.text(locale)))
                        .toList());
        return detail;
    }
}
