package org.volunteerkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServiceBookTest {

    private static final PersonId ANN = PersonId.of("ann");

    @Nested
    class Of_two_records_that_overlap {

        @Test
        void the_earlier_one_gets_the_minutes_and_the_later_one_its_tail() {
            ServiceRecord street = record("b", "09:00", "12:00", null);
            ServiceRecord school = record("a", "11:00", "13:00", null);

            ServiceBook book = ServiceBook.of(List.of(school, street));

            assertThat(book.entries())
                    .containsExactly(
                            new ServiceBook.Entry(street, Optional.of(span("09:00", "12:00"))),
                            new ServiceBook.Entry(school, Optional.of(span("12:00", "13:00"))));
            assertThat(book.overlaps())
                    .containsExactly(new ServiceBook.Overlap(street.id(), school.id(), span("11:00", "12:00")));
            assertThat(book.total()).isEqualTo(Hours.of(4));
        }

        @Test
        void that_start_together_the_first_key_gets_the_minutes() {
            ServiceRecord shorter = record("a", "09:00", "10:00", null);
            ServiceRecord longer = record("b", "09:00", "12:00", null);

            ServiceBook book = ServiceBook.of(List.of(longer, shorter));

            assertThat(book.entries()).extracting(ServiceBook.Entry::hours).containsExactly(Hours.of(1), Hours.of(2));
        }

        @Test
        void one_inside_the_other_gets_nothing() {
            ServiceBook book =
                    ServiceBook.of(List.of(record("a", "09:00", "12:00", null), record("b", "10:00", "11:00", null)));

            assertThat(book.entries().get(1).credited()).isEmpty();
            assertThat(book.entries().get(1).hours()).isEqualTo(Hours.ZERO);
            assertThat(book.total()).isEqualTo(Hours.of(3));
        }
    }

    @Nested
    class A_pause {

        @Test
        void is_taken_from_the_end() {
            ServiceBook book = ServiceBook.of(List.of(record("a", "09:00", "12:00", "PT30M")));

            assertThat(book.entries().get(0).credited()).hasValue(span("09:00", "11:30"));
        }

        @Test
        void is_taken_from_what_is_left() {
            ServiceBook book = ServiceBook.of(
                    List.of(record("a", "09:00", "12:00", null), record("b", "11:00", "14:00", "PT30M")));

            assertThat(book.entries().get(1).credited()).hasValue(span("12:00", "13:30"));
        }

        @Test
        void takes_no_more_than_is_left() {
            ServiceBook book =
                    ServiceBook.of(List.of(record("a", "09:00", "12:00", null), record("b", "10:00", "12:30", "PT1H")));

            assertThat(book.entries().get(1).hours()).isEqualTo(Hours.ZERO);
            assertThat(book.total()).isEqualTo(Hours.of(3));
        }

        @Test
        void gives_no_room_to_another_record() {
            ServiceBook book =
                    ServiceBook.of(List.of(record("a", "09:00", "12:00", "PT1H"), record("b", "11:00", "12:00", null)));

            assertThat(book.total()).isEqualTo(Hours.of(2));
            assertThat(book.overlaps()).hasSize(1);
        }
    }

    @Test
    void a_record_that_loses_to_two_names_both() {
        ServiceBook book = ServiceBook.of(List.of(
                record("a", "09:00", "10:30", null),
                record("b", "10:00", "11:00", null),
                record("c", "10:15", "12:00", null)));

        assertThat(book.overlaps())
                .extracting(overlap -> overlap.credited() + " " + overlap.cut() + " " + overlap.minutes())
                .containsExactly("a b PT30M", "a c PT15M", "b c PT30M");
    }

    @Test
    void two_contents_under_one_key_are_both_left_out() {
        ServiceRecord one = record("a", "09:00", "10:00", null);
        ServiceRecord other = record("a", "09:00", "11:00", null);

        ServiceBook book = ServiceBook.of(List.of(other, one, other));

        assertThat(book.entries()).isEmpty();
        assertThat(book.conflicts()).containsExactly(new ServiceBook.Conflict(one.id(), List.of(one, other)));
    }

    @Test
    void records_alike_but_for_the_key_are_told() {
        ServiceBook book = ServiceBook.of(List.of(
                record("c", "09:00", "10:00", null),
                record("a", "09:00", "10:00", null),
                record("b", "09:00", "11:00", null)));

        assertThat(book.twins())
                .containsExactly(new ServiceBook.Twins(List.of(ServiceRecordId.of("a"), ServiceRecordId.of("c"))));
    }

    @Test
    void without_records_nothing_is_credited() {
        assertThat(ServiceBook.of(List.of()).total()).isEqualTo(Hours.ZERO);
    }

    @ParameterizedTest(name = "a record of {0} with a pause of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    2023-03-05T00:00/2023-03-06T00:00[Asia/Shanghai] |       | PT24H
                    2023-03-05T22:00/2023-03-06T01:30[Asia/Shanghai] | PT30M | PT3H
                    1991-04-14T00:00/1991-04-14T06:00[Asia/Shanghai] |       | PT5H
                    1991-09-15T00:00/1991-09-15T06:00[Asia/Shanghai] |       | PT7H
                    """)
    void works(String time, String pause, String worked) {
        assertThat(record("a", TimeSpan.parse(time), pause).worked()).isEqualTo(Hours.parse(worked));
    }

    @ParameterizedTest(name = "{0} with a pause of {1} is refused: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    2023-03-05T00:00/2023-03-06T00:01[Asia/Shanghai] |        | service.span-too-long
                    1991-09-14T12:00/1991-09-15T12:00[Asia/Shanghai] |        | service.span-too-long
                    2023-03-05T09:00/2023-03-05T10:00[Asia/Shanghai] | PT1H   | service.pause-range
                    2023-03-05T09:00/2023-03-05T10:00[Asia/Shanghai] | PT2H   | service.pause-range
                    2023-03-05T09:00/2023-03-05T10:00[Asia/Shanghai] | PT0S   | service.pause-range
                    2023-03-05T09:00/2023-03-05T10:00[Asia/Shanghai] | -PT10M | service.pause-range
                    """)
    void refuses(String time, String pause, String code) {
        assertThatThrownBy(() -> record("a", TimeSpan.parse(time), pause))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    @Test
    void a_record_that_is_too_long_says_so() {
        assertThatThrownBy(() -> record("a", TimeSpan.parse("2023-03-05T00:00/2023-03-06T01:00[Asia/Shanghai]"), null))
                .hasMessage("at time: one record covers too much time; expected at most PT24H, found PT25H");
    }

    private static TimeSpan span(String from, String to) {
        return TimeSpan.parse("2023-03-05T" + from + "/2023-03-05T" + to + "[Asia/Shanghai]");
    }

    private static ServiceRecord record(String id, String from, String to, String pause) {
        return record(id, span(from, to), pause);
    }

    private static ServiceRecord record(String id, TimeSpan time, String pause) {
        ServiceRecord.Builder builder = ServiceRecord.builder()
                .id(ServiceRecordId.of(id))
                .person(ANN)
                .time(time)
                .grade(EvidenceGrade.MEASURED)
                .source("check-in")
                .organization(OrganizationId.of("street"));
        return (pause == null ? builder : builder.pause(Hours.parse(pause))).build();
    }
}
