package io.cityloop.identity.web;

import io.cityloop.identity.Person;
import io.cityloop.identity.domain.Account;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A request or session of a known person. Authorities are {@code ROLE_} and the role's constant, for templates. */
class SignedIn extends AbstractAuthenticationToken {

    private final transient Person person;
    private final int credentials;

    SignedIn(Account account) {
        super(account.person().posts().stream()
                .map(post -> new SimpleGrantedAuthority("ROLE_" + post.role().name()))
                .distinct()
                .toList());
        this.person = account.person();
        this.credentials = account.credentials();
        super.setAuthenticated(true);
    }

    Person person() {
        return person;
    }

    int credentials() {
        return credentials;
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.username();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
