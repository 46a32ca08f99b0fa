package io.cityloop.intake;

import io.cityloop.identity.ServerKeys;
import org.springframework.stereotype.Component;

/** The key in a reporter's own link: whoever has it is the reporter, who may have left neither name nor telephone. */
@Component
class TrackKeys {

    private static final String PURPOSE = "track-keys";
    private static final int BYTES = 12;

    private final ServerKeys keys;

    TrackKeys(ServerKeys keys) {
        this.keys = keys;
    }

    /** Sixteen letters, digits, dashes and underscores; always the same for a case. */
    String of(String caseNumber) {
        return keys.sign(PURPOSE, caseNumber, BYTES);
    }

    boolean opens(String caseNumber, String key) {
        return keys.signed(PURPOSE, caseNumber, BYTES, key);
    }
}
