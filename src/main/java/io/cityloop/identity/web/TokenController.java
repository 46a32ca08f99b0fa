package io.cityloop.identity.web;

import io.cityloop.identity.ClientAddress;
import io.cityloop.identity.CurrentPerson;
import io.cityloop.identity.Organisations;
import io.cityloop.identity.RejectedInput;
import io.cityloop.identity.persistence.AccessTokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Access tokens for programs, and who one is. */
@RestController
@Tag(name = "tokens", description = "Access tokens, and who one is")
class TokenController {

    private final Logins logins;
    private final AccessTokens tokens;
    private final ClientAddress clientAddress;
    private final CurrentPerson currentPerson;
    private final Organisations organisations;
    private final SecuritySettings settings;

    TokenController(
            Logins logins,
            AccessTokens tokens,
            ClientAddress clientAddress,
            CurrentPerson currentPerson,
            Organisations organisations,
            SecuritySettings settings) {
        this.logins = logins;
        this.tokens = tokens;
        this.clientAddress = clientAddress;
        this.currentPerson = currentPerson;
        this.organisations = organisations;
        this.settings = settings;
    }

    @PostMapping("/api/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Exchanges a username and password for an access token")
    TokenView issue(@Valid @RequestBody LoginRequest login, HttpServletRequest request) {
        var person = logins.check(login.username(), login.password(), clientAddress.of(request))
                .person();
        var issued = tokens.issue(person, settings.tokenLife());
        return new TokenView(issued.token(), issued.expiresAt(), PersonView.of(person, organisations));
    }

    @DeleteMapping("/api/tokens/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends the access token this request shows")
    void end(HttpServletRequest request) {
        tokens.end(BearerFilter.token(request)
                .orElseThrow(() -> new RejectedInput("Authorization", "identity.token.none")));
    }

    @GetMapping("/api/me")
    @Operation(summary = "The person behind this request")
    PersonView me() {
        return PersonView.of(currentPerson.require(), organisations);
    }

    record LoginRequest(
            @NotBlank @Size(max = 200) String username,
            @NotBlank @Size(max = 200) String password) {

        /** Not for logs: leaves the password out. */
        @Override
        public String toString() {
            return "LoginRequest[" + username + "]";
        }
    }

    record TokenView(String token, Instant expiresAt, PersonView user) {}
}
