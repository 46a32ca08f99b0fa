package io.cityloop.identity.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityloop.identity.Person;
import io.cityloop.identity.domain.Account;
import io.cityloop.identity.domain.Username;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/**
 * Accounts by username, remembered for a few seconds: every request of a logged-in person asks for his. A change on this
 * node counts at once, on other nodes when the memory runs out.
 */
@Repository
public class Accounts {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final PersonMapper people;
    private final boolean demoRuns;
    private final Cache<String, Account> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(20_000)
            .build();

    Accounts(PersonMapper people, @Value("${cityloop.demo.enabled:false}") boolean demoRuns) {
        this.people = people;
        this.demoRuns = demoRuns;
    }

    /** The account of this username, whether it is admitted or not. */
    public Optional<Account> find(String username) {
        return Username.normal(username).map(normal -> remembered.get(normal, this::load));
    }

    /** The account of this username, if its owner may come in. */
    public Optional<Account> admitted(String username) {
        return find(username).filter(account -> account.admitted(demoRuns));
    }

    /** The people of these usernames whose accounts are admitted, by the username asked for. */
    Map<String, Person> admittedOf(Collection<String> usernames) {
        Map<String, String> normal = new HashMap<>();
        usernames.forEach(one -> Username.normal(one).ifPresent(username -> normal.put(one, username)));
        Map<String, Account> found = remembered.getAll(Set.copyOf(normal.values()), this::loadAll);
        Map<String, Person> admitted = new HashMap<>();
        normal.forEach((asked, username) -> {
            Account account = found.get(username);
            if (account != null && account.admitted(demoRuns)) {
                admitted.put(asked, account.person());
            }
        });
        return admitted;
    }

    /** Keeps a stronger hash of the same password, unless the password was changed meanwhile. */
    public void upgradeHash(Account account, String passwordHash) {
        people.upgradeHash(account.person().id(), account.passwordHash(), passwordHash);
        forget(account.person().username());
    }

    void forget(String username) {
        AfterCommit.run(() -> remembered.invalidate(username));
    }

    boolean admits(Account account) {
        return account.admitted(demoRuns);
    }

    private @org.jspecify.annotations.Nullable Account load(String username) {
        var row = people.byUsername(username);
        return row == null ? null : withPosts(List.of(row)).getFirst();
    }

    private Map<String, Account> loadAll(Set<? extends String> usernames) {
        return withPosts(people.byUsernames(List.copyOf(usernames))).stream()
                .collect(Collectors.toMap(account -> account.person().username(), account -> account));
    }

    List<Account> withPosts(List<PersonRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var posts = people.posts(rows.stream().map(PersonRow::id).toList()).stream()
                .collect(Collectors.groupingBy(PostRow::personId));
        return rows.stream()
                .map(row -> account(row, posts.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Account account(PersonRow row, List<PostRow> posts) {
        var person = new Person(
                row.id(),
                row.username(),
                row.name(),
                posts.stream().map(PostRow::post).toList());
        return new Account(person, row.passwordHash(), row.credentials(), row.demo(), row.disabled());
    }
}
