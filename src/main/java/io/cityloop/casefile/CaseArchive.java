package io.cityloop.casefile;

/**
 * Takes in cases that ran their course before: of a system that was there earlier, or of the demo city's past. A bean.
 */
public interface CaseArchive {

    /**
     * Writes the case as if it had been written at the time: row, timeline with its chain of hashes, clocks read by the
     * calendar. Then {@link CaseConcluded} is published with the instant of the end, as at the end of any round. Needs a
     * transaction of the caller.
     *
     * @throws IllegalArgumentException for a case that ends ahead of now
     */
    CaseFile takeIn(PastCase past);
}
