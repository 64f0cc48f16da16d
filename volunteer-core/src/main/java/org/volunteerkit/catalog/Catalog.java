package org.volunteerkit.catalog;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.award.book.AwardDesk;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.Reading;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.policy.PolicyId;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.standard.StandardId;
import org.volunteerkit.standard.profile.Profile;
import org.volunteerkit.standard.profile.Standards;

/**
 * The standards, policies, programmes and terms of exchange that come with the library, by key, each with all its editions.
 *
 * <p>Every file cites its source, and a weak one is called weak in its note. A file is read when it is first asked for, and once;
 * standards and profiles, which build on each other, all together.
 *
 * <p>To be called, not extended. Immutable, safe for many threads.
 */
public final class Catalog {

    private final Supplier<Standards> standards;
    private final ImmutableMap<PolicyId, Supplier<ImmutableList<Policy>>> policies;
    private final ImmutableMap<ProgrammeId, Supplier<ImmutableList<Programme>>> programmes;
    private final ImmutableMap<TermsId, Supplier<ImmutableList<LedgerTerms>>> terms;

    /** Opens the files of the catalog. */
    interface Files {
        /** Returns a file by its name in the catalog; null if there is none. */
        @Nullable InputStream open(String name);
    }

    private Catalog(CatalogIndex index, Files files) {
        standards = Suppliers.memoize(() -> Standards.of(
                index.standards().stream()
                        .map(name -> read(files, Standard.class, "standards/" + name))
                        .toList(),
                index.profiles().stream()
                        .map(name -> read(files, Profile.class, "profiles/" + name))
                        .toList(),
                VolunteerFacts.words()));
        policies = byKey(index.policies(), PolicyId::of, name -> read(files, Policy.class, "policies/" + name));
        programmes =
                byKey(index.programmes(), ProgrammeId::of, name -> read(files, Programme.class, "programmes/" + name));
        terms = byKey(index.terms(), TermsId::of, name -> read(files, LedgerTerms.class, "terms/" + name));
    }

    private static <K, V> ImmutableMap<K, Supplier<ImmutableList<V>>> byKey(
            Map<String, List<String>> files, Function<String, K> key, Function<String, V> read) {
        ImmutableMap.Builder<K, Supplier<ImmutableList<V>>> byKey = ImmutableMap.builder();
        files.forEach((id, names) -> byKey.put(
                key.apply(id),
                Suppliers.memoize(() -> names.stream().map(read).collect(ImmutableList.toImmutableList()))));
        return byKey.buildOrThrow();
    }

    /** Returns the catalog of this version of the library; its table of contents is read, its files are not yet. */
    public static Catalog shipped() {
        return of(Catalog.class::getResourceAsStream);
    }

    static Catalog of(Files files) {
        return new Catalog(read(files, CatalogIndex.class, "index.json"), files);
    }

    private static <T> T read(Files files, Class<T> type, String name) {
        try (InputStream in = files.open(name)) {
            if (in == null) {
                throw new IllegalStateException("the catalog lacks " + name);
            }
            return Json.form(type).read(name, in).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /**
     * Reads a policy of one's own as the shipped ones are read: its form by the door, its meaning by a vocabulary, with one
     * list of everything that is wrong.
     *
     * @param source what the caller calls it, such as {@code points.json}; stands in refusals
     * @param text the whole document
     * @param vocabulary the kinds of facts that it may name
     */
    public static Reading<Policy> readPolicy(String source, String text, Vocabulary vocabulary) {
        return Json.form(Policy.class)
                .checking(policy -> Assessor.check(policy, vocabulary))
                .read(source, text);
    }

    /**
     * Returns what deserves a look in a policy and yet may be meant, each note at its line and column and with its path; see
     * {@link Assessor#notes}.
     *
     * @param source what the caller calls it, such as {@code points.json}; stands in notes
     * @param text the whole document
     * @param vocabulary the kinds of facts that it may name
     * @return notes in the order of the document; the problems of a policy that has any
     */
    public static List<Problem> notes(String source, String text, Vocabulary vocabulary) {
        return readPolicy(source, text, vocabulary) instanceof Reading.Refused<Policy> refused
                ? refused.problems()
                : Json.form(Policy.class)
                        .checking(policy -> Assessor.notes(policy, vocabulary))
                        .read(source, text)
                        .problems();
    }

    /**
     * Reads a programme of one's own as the shipped ones are read, with one list of everything that is wrong. How several fit
     * together, as they name one another, {@link AwardDesk#check} says.
     *
     * @param source what the caller calls it, such as {@code stars.json}; stands in refusals
     * @param text the whole document
     */
    public static Reading<Programme> readProgramme(String source, String text) {
        return Json.form(Programme.class).read(source, text);
    }

    /**
     * Reads terms of exchange of one's own as the shipped ones are read: their form by the door, their meaning by
     * {@link LedgerTerms#check}, with one list of everything that is wrong.
     *
     * @param source what the caller calls it, such as {@code time-bank.json}; stands in refusals
     * @param text the whole document
     */
    public static Reading<LedgerTerms> readTerms(String source, String text) {
        return Json.form(LedgerTerms.class).checking(LedgerTerms::check).read(source, text);
    }

    /**
     * Reads a standard of one's own as the shipped ones are read: its form by the door, its meaning by a vocabulary, with one
     * list of everything that is wrong.
     *
     * @param source what the caller calls it, such as {@code six-haves.json}; stands in refusals
     * @param text the whole document
     * @param vocabulary the kinds of facts that it may name
     */
    public static Reading<Standard> readStandard(String source, String text, Vocabulary vocabulary) {
        return Json.form(Standard.class)
                .checking(standard -> Inspector.check(standard, vocabulary))
                .read(source, text);
    }

    /**
     * Starts the reading of several standards and profiles of one's own, which may build on each other and on those of the
     * catalog; what is wrong with any of them, and with all of them together, is told at once.
     *
     * @param vocabulary the kinds of facts that they may name
     */
    public StandardFiles files(Vocabulary vocabulary) {
        return new StandardFiles(standards.get(), vocabulary);
    }

    /** Returns the keys of the standards, those that profiles make among them. */
    public Set<StandardId> standards() {
        return standards.get().ids();
    }

    /** Returns the editions of a standard; none if it is not in the catalog. */
    public List<Standard> standard(StandardId id) {
        return standards.get().editions(id);
    }

    /** Returns all standards and profiles together. */
    public Standards allStandards() {
        return standards.get();
    }

    /** Returns the keys of the policies. */
    public Set<PolicyId> policies() {
        return policies.keySet();
    }

    /** Returns the editions of a policy; none if it is not in the catalog. */
    public List<Policy> policy(PolicyId id) {
        return policies.getOrDefault(id, ImmutableList::of).get();
    }

    /** Returns the keys of the programmes of awards. */
    public Set<ProgrammeId> programmes() {
        return programmes.keySet();
    }

    /** Returns the editions of a programme; none if it is not in the catalog. */
    public List<Programme> programme(ProgrammeId id) {
        return programmes.getOrDefault(id, ImmutableList::of).get();
    }

    /** Returns the keys of the terms of exchange. */
    public Set<TermsId> ledgerTerms() {
        return terms.keySet();
    }

    /** Returns the editions of terms of exchange; none if they are not in the catalog. */
    public List<LedgerTerms> ledgerTerms(TermsId id) {
        return terms.getOrDefault(id, ImmutableList::of).get();
    }

    /** Returns the edition of terms of exchange that is in force on a day; empty if none is. */
    public Optional<LedgerTerms> ledgerTerms(TermsId id, LocalDate day) {
        return ledgerTerms(id).stream()
                .filter(edition -> edition.validity().contains(day))
                .findFirst();
    }
}
