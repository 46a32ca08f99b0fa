package io.cityloop.identity.web;

import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.NotLoggedIn;
import io.cityloop.identity.Person;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person in the security context of this request. */
@Component
class RequestPerson implements CurrentPerson {

    @Override
    public Person require() {
        return find().orElseThrow(() -> new NotLoggedIn("identity.notLoggedIn"));
    }

    @Override
    public Optional<Person> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }
}
