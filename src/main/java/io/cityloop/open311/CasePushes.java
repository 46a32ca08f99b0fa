package io.cityloop.open311;

import java.util.List;

/** Cases on their way to other servers; a bean. */
public interface CasePushes {

    /** Where this case went. */
    List<CasePush> of(String caseNumber);

    /** Those that need somebody: refused or given up, the newest first, at most this many. */
    List<CasePush> stuck(int limit);

    /**
     * Tries again from where it stands, with all its tries.
     *
     * @throws io.cityloop.identity.NotFound when it is not stuck
     */
    void retry(long id);
}
