package io.cityloop.wechat;

import java.util.Optional;

/** Where pictures of messages come from; a bean, replaced in tests. */
public interface WechatPictures {

    /** The bytes of a picture the platform keeps under this id; empty when it cannot be had now. */
    Optional<byte[]> fetch(String mediaId);
}
