package io.cityloop.verification;

import io.cityloop.identity.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On duty and off, by the inspector's own switch, and where he was meanwhile if he agreed to it; a bean. The roster
 * {@link DutyRoster} stays the one answer to who is on duty; it asks here when {@link DutySettings#requireShift} says so.
 */
public interface DutyShifts {

    /**
     * Goes on duty. Said twice with the same client id, it is one shift; a shift that goes on ends where the next begins.
     *
     * @param consent version of the text agreed to, null for none
     * @param saidAt by the phone's clock
     * @param clockOffset server's clock minus the phone's, milliseconds
     * @throws io.cityloop.identity.RejectedInput when it began too long ago
     */
    DutyShift begin(
            Person person, String clientId, @Nullable String consent, Instant saidAt, @Nullable Long clockOffset);

    /**
     * Goes off duty; a shift that is over stays as it is.
     *
     * @throws io.cityloop.identity.NotFound when he has no such shift
     */
    DutyShift end(Person person, String clientId, Instant saidAt, @Nullable Long clockOffset);

    /**
     * Keeps points of a shift; points known already change nothing. All or nothing.
     *
     * @return how many were new
     * @throws io.cityloop.identity.NotFound when he has no such shift
     * @throws io.cityloop.identity.NotAllowed when he did not agree to be tracked
     * @throws io.cityloop.identity.RejectedInput naming every point outside the shift, or that is none
     */
    int track(Person person, String clientId, @Nullable Long clockOffset, List<TrackPoint> points);

    /**
     * Shifts of an inspector, the latest first; his own, or anybody's within reach of whoever may read tracks.
     *
     * @throws io.cityloop.identity.NotFound for anybody else
     */
    List<DutyShift> of(Person viewer, String username, int limit);

    /**
     * The points of a shift in order of time, as {@link #of}; that somebody else read it is itself kept.
     *
     * @throws io.cityloop.identity.NotFound as {@link #of}
     */
    List<TrackPoint> points(Person viewer, long shiftId);

    /** Throws away the points that are kept no longer, and records that; how many there were. */
    long deleteOldPoints();
}
