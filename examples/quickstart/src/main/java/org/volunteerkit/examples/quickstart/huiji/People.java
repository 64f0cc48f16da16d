package org.volunteerkit.examples.quickstart.huiji;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.volunteerkit.examples.quickstart.intake.FactFile;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.MembershipRole;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.Affiliation;
import org.volunteerkit.roster.person.GuardianConsent;
import org.volunteerkit.roster.person.Identity;
import org.volunteerkit.roster.person.IdentityNumber;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.roster.person.Sex;
import org.volunteerkit.roster.person.Skill;
import org.volunteerkit.time.DateRange;

/**
 * The volunteers of the district. Each has a number, under which they stand in the files, and a rank, which says what part they
 * play: first the Party members (first of all those of the campaign, then those who serve in communities), then others who
 * serve, then those who are only registered, last those who have left.
 */
final class People {

    static final int PARTY = 7_652;
    static final int PARTY_IN_COMMUNITIES = 5_587;
    static final int PARTY_IN_CAMPAIGN = 1_824;
    static final int OTHERS_IN_CAMPAIGN = 61;
    static final int SERVING = PARTY + 8_000;

    private static final int REGISTERED = 47_016;
    private static final int ALL = REGISTERED + 84;
    private static final String PLATFORM = "志愿郑州";

    /** No place has this area code, so that no number belongs to anybody. */
    private static final String NO_AREA = "990001";

    private static final List<String> SKILLS = ImmutableList.of("应急救护", "心理疏导", "法律咨询", "家电维修", "摄影", "手语");
    private static final List<String> HOURS = ImmutableList.of("周末", "工作日晚上", "节假日");

    private enum Age {
        PARTY,
        WORKING,
        RETIRED,
        STUDENT,
        PUPIL
    }

    private final Bodies bodies;
    private final int[] rankOf;
    private final int[] numberOf;
    private final Age[] ages;
    private final LocalDate[] born;
    private final LocalDate[] registered;
    private final Dice dice;

    People(long seed, Bodies bodies) {
        this.bodies = bodies;
        this.dice = Dice.of(seed, "people");
        this.numberOf = dice.order(ALL);
        this.rankOf = new int[ALL];
        for (int rank = 0; rank < ALL; rank++) {
            rankOf[numberOf[rank]] = rank;
        }
        this.ages = new Age[ALL];
        this.born = new LocalDate[ALL];
        this.registered = new LocalDate[ALL];
        for (int rank = 0; rank < ALL; rank++) {
            ages[rank] = age(rank);
            born[rank] = birthday(ages[rank]);
            registered[rank] = registration(ages[rank], rank);
        }
    }

    private Age age(int rank) {
        if (rank < PARTY) {
            return Age.PARTY;
        }
        int throw100 = dice.below(100);
        if (rank < PARTY + OTHERS_IN_CAMPAIGN || rank >= REGISTERED || throw100 < 68) {
            return Age.WORKING;
        }
        return throw100 < 82 ? Age.RETIRED : throw100 < 96 ? Age.STUDENT : Age.PUPIL;
    }

    private LocalDate birthday(Age age) {
        return switch (age) {
            case PARTY -> day(1942, 1996);
            case WORKING -> day(1964, 1996);
            case RETIRED -> day(1938, 1963);
            case STUDENT -> day(1999, 2002);
            case PUPIL -> day(2006, 2008);
        };
    }

    private LocalDate registration(Age age, int rank) {
        if (rank < PARTY + OTHERS_IN_CAMPAIGN || rank >= REGISTERED) {
            return day(2016, 2021);
        }
        return switch (age) {
            case PARTY -> day(2016, 2021);
            case WORKING, RETIRED -> day(2016, dice.oneIn(4) ? 2023 : 2022);
            case STUDENT -> day(2021, 2023);
            case PUPIL -> day(2023, 2023);
        };
    }

    private LocalDate day(int firstYear, int lastYear) {
        return dice.day(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31));
    }

    /** How many persons there are; their numbers go from 0 up to that. */
    int count() {
        return ALL;
    }

    int rank(int number) {
        return rankOf[number];
    }

    LocalDate registered(int rank) {
        return registered[rank];
    }

    PersonId person(int rank) {
        return PersonId.of(String.format(Locale.ROOT, "p-%06d", numberOf[rank] + 1));
    }

    void write(Path folder) throws IOException {
        Map<LocalDate, Integer> birthdays = new HashMap<>();
        try (FactWriter<Person> persons = FactWriter.open(folder, FactFile.PERSONS);
                FactWriter<Volunteer> volunteers = FactWriter.open(folder, FactFile.VOLUNTEERS);
                FactWriter<Identity> identities = FactWriter.open(folder, FactFile.IDENTITIES);
                FactWriter<Membership> memberships = FactWriter.open(folder, FactFile.MEMBERSHIPS)) {
            for (int number = 0; number < ALL; number++) {
                int rank = rankOf[number];
                boolean known = rank < SERVING || !dice.oneIn(60);
                Sex sex = dice.oneIn(2) ? Sex.FEMALE : Sex.MALE;
                Person.Builder person = Person.builder().id(person(rank));
                if (known) {
                    person.born(born[rank]).sex(sex);
                }
                persons.write(person.build());
                volunteers.write(volunteer(rank, number));
                int sameBirthday = birthdays.merge(born[rank], 1, Integer::sum);
                identities.write(identity(rank, number, known, sex, sameBirthday));
                if (rank < SERVING) {
                    memberships.write(membership(rank));
                }
            }
        }
    }

    private Volunteer volunteer(int rank, int number) {
        OrganizationId home = dice.any(bodies.communities());
        Volunteer.Builder volunteer = Volunteer.builder()
                .person(person(rank))
                .number(String.format(Locale.ROOT, "HJ%08d", number + 1))
                .registered(rank < REGISTERED ? DateRange.from(registered[rank]) : untilLeaving(rank))
                .registeredBy(dice.oneIn(5) ? Bodies.CENTRE : home)
                .platform(PLATFORM)
                .home(home);
        addAffiliations(volunteer, ages[rank]);
        if (dice.oneIn(12)) {
            volunteer.addSkill(Skill.of(dice.any(SKILLS)));
        }
        if (dice.oneIn(8)) {
            volunteer.availability(dice.any(HOURS));
        }
        if (ages[rank] == Age.PUPIL) {
            volunteer.guardianConsent(GuardianConsent.builder()
                    .guardian(person(dice.below(PARTY)))
                    .givenOn(registered[rank])
                    .relation(
                            dice.oneIn(10) ? GuardianConsent.Relation.OTHER_GUARDIAN : GuardianConsent.Relation.PARENT)
                    .build());
        }
        return volunteer.build();
    }

    private DateRange untilLeaving(int rank) {
        return DateRange.of(registered[rank], day(2022, 2023));
    }

    private void addAffiliations(Volunteer.Builder volunteer, Age age) {
        switch (age) {
            case PARTY -> {
                volunteer.addAffiliation(Affiliation.PARTY_MEMBER);
                if (dice.oneIn(4)) {
                    volunteer.addAffiliation(Affiliation.CIVIL_SERVANT);
                }
            }
            case WORKING -> {
                volunteer.addAffiliation(dice.oneIn(30) ? Affiliation.CIVIL_SERVANT : Affiliation.EMPLOYEE);
                if (dice.oneIn(40)) {
                    volunteer.addAffiliation(Affiliation.PARTY_APPLICANT);
                }
            }
            case RETIRED -> volunteer.addAffiliation(Affiliation.RETIRED);
            case STUDENT, PUPIL -> {
                volunteer.addAffiliation(Affiliation.STUDENT);
                if (dice.oneIn(3)) {
                    volunteer.addAffiliation(Affiliation.LEAGUE_MEMBER);
                }
            }
        }
    }

    private Identity identity(int rank, int number, boolean known, Sex sex, int sameBirthday) {
        Identity.Builder identity =
                Identity.builder().person(person(rank)).name(String.format(Locale.ROOT, "样例%07d", number + 1));
        if (known) {
            identity.identityNumber(identityNumber(born[rank], sex, sameBirthday));
        }
        if (!dice.oneIn(25)) {
            // No telephone is reached by a number that starts with 000.
            identity.phone(String.format(Locale.ROOT, "000-%07d", number + 1));
        }
        return identity.build();
    }

    private static IdentityNumber identityNumber(LocalDate born, Sex sex, int sameBirthday) {
        String digits = String.format(
                Locale.ROOT,
                "%s%04d%02d%02d%03d",
                NO_AREA,
                born.getYear(),
                born.getMonthValue(),
                born.getDayOfMonth(),
                sameBirthday * 2 + (sex == Sex.MALE ? 1 : 0));
        // ISO 7064 MOD 11-2: the weight of a digit is a power of two, and the whole leaves 1 when divided by 11.
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum = (sum + digits.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - sum) % 11;
        return IdentityNumber.parse(digits + (check == 10 ? "X" : Integer.toString(check)));
    }

    private Membership membership(int rank) {
        List<TeamId> teams = ImmutableList.copyOf(
                bodies.teams().stream().map(team -> team.id()).toList());
        int leader = rank - PARTY;
        TeamId team = leader >= 0 && leader < teams.size()
                ? teams.get(leader)
                : rank < PARTY && !dice.oneIn(3) ? bodies.team("党员") : dice.any(teams);
        MembershipRole role = leader >= 0 && leader < teams.size()
                ? MembershipRole.LEADER
                : dice.oneIn(20) ? MembershipRole.BACKBONE : MembershipRole.MEMBER;
        LocalDate teamsStand = LocalDate.of(2019, 1, 1);
        return Membership.builder()
                .person(person(rank))
                .team(team)
                .role(role)
                .during(DateRange.from(registered[rank].isBefore(teamsStand) ? teamsStand : registered[rank]))
                .build();
    }
}
