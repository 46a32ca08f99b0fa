package io.cityloop.notification;

import java.util.List;

/**
 * A way to reach people; every bean of this type is asked, in the transaction of the event. A channel that leaves the
 * machine (mail, text message) writes here what it will send after the commit, and sends nothing itself.
 */
public interface Channel {

    /**
     * Tells people; whoever was told the same event by this channel before is not told again.
     *
     * @param recipients usernames, each once
     */
    void tell(Notice notice, List<String> recipients);
}
