package io.cityloop.enforcement.persistence;

import io.cityloop.enforcement.PenaltyParty;

/** A row of table {@code penalty_party}; a class, because the database gives its key. */
public final class PartyRow {

    private long id;
    private final String penaltyId;
    private final PenaltyParty party;

    /** A party to add. */
    public PartyRow(String penaltyId, PenaltyParty party) {
        this.penaltyId = penaltyId;
        this.party = party;
    }

    /** The key the database gave. */
    public long getId() {
        return id;
    }

    /** Told by the database. */
    public void setId(long id) {
        this.id = id;
    }

    /** The file. */
    public String getPenaltyId() {
        return penaltyId;
    }

    /** The party. */
    public PenaltyParty getParty() {
        return party;
    }
}
