package io.cityloop.identity.persistence;

import io.cityloop.identity.FieldError;
import io.cityloop.identity.NotFound;
import io.cityloop.identity.Organisation;
import io.cityloop.identity.Person;
import io.cityloop.identity.Post;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.StaffRegister;
import io.cityloop.identity.domain.Account;
import io.cityloop.identity.domain.NewAccount;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters people and organisations into the database. */
@Service
@Transactional
class StoredStaffRegister implements StaffRegister {

    private final PersonMapper people;
    private final OrganisationMapper organisations;
    private final StoredOrganisations tree;
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final DemoPassword demoPassword;

    StoredStaffRegister(
            PersonMapper people,
            OrganisationMapper organisations,
            StoredOrganisations tree,
            Accounts accounts,
            AccessTokens tokens,
            PasswordEncoder encoder,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.tree = tree;
        this.accounts = accounts;
        this.tokens = tokens;
        this.encoder = encoder;
        this.clock = clock;
        this.demoPassword = new DemoPassword(encoder);
    }

    @Override
    public void createOrganisation(Organisation organisation) {
        organisations.save(organisation);
        tree.forget();
    }

    @Override
    public Person createPerson(String username, String name, String password, List<Post> posts) {
        var account = NewAccount.of(username, name, password);
        return insert(account, encoder.encode(password), posts, false);
    }

    @Override
    public Person createDemoPerson(String username, String name, String password, List<Post> posts) {
        var account = NewAccount.demo(username, name, password);
        return insert(account, demoPassword.hash(password), posts, true);
    }

    private Person insert(NewAccount account, String hash, List<Post> posts, boolean demo) {
        try {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            people.insert(account.username(), account.name(), hash, demo, now);
        } catch (DuplicateKeyException taken) {
            throw new RejectedInput(List.of(new FieldError("username", "identity.username.taken")));
        }
        var row = people.byUsername(account.username());
        if (row == null) {
            throw new IllegalStateException("a person just entered is not there: " + account.username());
        }
        insertPosts(row.id(), posts);
        accounts.forget(row.username());
        return new Person(row.id(), row.username(), row.name(), posts);
    }

    private void insertPosts(long personId, List<Post> posts) {
        posts.forEach(post -> people.insertPost(personId, post.role().key(), post.organisation(), post.region()));
    }

    @Override
    public void changePassword(String username, String password) {
        NewAccount.checkPassword(username, password);
        var person = known(username);
        people.changePassword(person.id(), encoder.encode(password));
        tokens.endAll(person.id());
        accounts.forget(person.username());
    }

    @Override
    public void assignPosts(String username, List<Post> posts) {
        var person = known(username);
        people.deletePosts(person.id());
        insertPosts(person.id(), posts);
        accounts.forget(person.username());
    }

    @Override
    public void disable(String username) {
        var person = known(username);
        people.disable(person.id());
        tokens.endAll(person.id());
        accounts.forget(person.username());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return people.firstId() == null;
    }

    private Person known(String username) {
        return accounts.find(username).map(Account::person).orElseThrow(() -> new NotFound("identity.person.unknown"));
    }
}
