package io.cityloop.identity.persistence;

import io.cityloop.identity.People;
import io.cityloop.identity.Person;
import io.cityloop.identity.Role;
import io.cityloop.identity.domain.Account;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** People from the database. */
@Repository
class StoredPeople implements People {

    private final Accounts accounts;
    private final PersonMapper people;

    StoredPeople(Accounts accounts, PersonMapper people) {
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public Optional<Person> find(String username) {
        return accounts.admitted(username).map(Account::person);
    }

    @Override
    public Map<String, Person> findAll(Collection<String> usernames) {
        return accounts.admittedOf(usernames);
    }

    @Override
    public List<Person> withRole(Role role, @Nullable String organisation) {
        return accounts.withPosts(people.byRole(role.key(), organisation)).stream()
                .filter(accounts::admits)
                .map(Account::person)
                .toList();
    }
}
