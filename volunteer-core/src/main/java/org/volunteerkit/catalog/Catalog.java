package org.volunteerkit.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.Reading;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.policy.Assessor;
import org.volunteerkit.policy.Policy;
import org.volunteerkit.policy.PolicyId;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.standard.StandardId;
import org.volunteerkit.standard.profile.Profile;
import org.volunteerkit.standard.profile.Standards;

/**
 * The standards, policies and programmes that come with the library, by key, each with all its editions.
 *
 * <p>Every file cites its source, and a weak one is called weak in its note. Files are read when {@link #shipped} is
 * called; a catalog holds no state beyond what it read.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Catalog {

    private final Standards standards;
    private final ImmutableListMultimap<PolicyId, Policy> policies;
    private final ImmutableListMultimap<ProgrammeId, Programme> programmes;

    private Catalog(Standards standards, List<Policy> policies, List<Programme> programmes) {
        this.standards = standards;
        this.policies = index(policies, Policy::id);
        this.programmes = index(programmes, Programme::id);
    }

    private static <K, V> ImmutableListMultimap<K, V> index(List<V> values, Function<V, K> key) {
        return values.stream().collect(ImmutableListMultimap.toImmutableListMultimap(key, each -> each));
    }

    /**
     * Returns the catalog of this version of the library.
     *
     * @throws org.volunteerkit.problem.ProblemException if a file of the library is damaged
     */
    public static Catalog shipped() {
        CatalogIndex index = read(CatalogIndex.class, "index.json");
        return new Catalog(
                Standards.of(
                        index.standards().stream()
                                .map(name -> read(Standard.class, "standards/" + name))
                                .toList(),
                        index.profiles().stream()
                                .map(name -> read(Profile.class, "profiles/" + name))
                                .toList(),
                        VolunteerFacts.words()),
                index.policies().stream()
                        .map(name -> read(Policy.class, "policies/" + name))
                        .toList(),
                index.programmes().stream()
                        .map(name -> read(Programme.class, "programmes/" + name))
                        .toList());
    }

    private static <T> T read(Class<T> type, String name) {
        try (InputStream in = Catalog.class.getResourceAsStream(name)) {
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
        return new StandardFiles(standards, vocabulary);
    }

    /** Returns the keys of the standards, those that profiles make among them. */
    public Set<StandardId> standards() {
        return standards.ids();
    }

    /** Returns the editions of a standard; none if it is not in the catalog. */
    public List<Standard> standard(StandardId id) {
        return standards.editions(id);
    }

    /** Returns all standards and profiles together. */
    public Standards allStandards() {
        return standards;
    }

    /** Returns the keys of the policies. */
    public Set<PolicyId> policies() {
        return policies.keySet();
    }

    /** Returns the editions of a policy; none if it is not in the catalog. */
    public List<Policy> policy(PolicyId id) {
        return ImmutableList.copyOf(policies.get(id));
    }

    /** Returns the keys of the programmes of awards. */
    public Set<ProgrammeId> programmes() {
        return programmes.keySet();
    }

    /** Returns the editions of a programme; none if it is not in the catalog. */
    public List<Programme> programme(ProgrammeId id) {
        return ImmutableList.copyOf(programmes.get(id));
    }
}
