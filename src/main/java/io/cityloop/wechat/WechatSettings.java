package io.cityloop.wechat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code cityloop.wechat.*} of the message entry.
 *
 * @param enabled off: there is nothing at {@code /webhooks/wechat}
 * @param token agreed with the platform for its signatures
 * @param appId of the official account; needed for encrypted messages and for pictures
 * @param aesKey the platform's EncodingAESKey of 43 characters; unset: messages come in the open
 * @param secret of the official account, to fetch pictures; unset: pictures are counted, not fetched
 * @param api where pictures are fetched
 * @param skew how far a message's timestamp may be off
 * @param gather messages of one sender this far apart belong together; after as long a silence a draft is filed
 * @param keep how long messages and drafts are kept
 * @param pictureTimeout fetching a picture takes no longer: the platform waits five seconds for an answer
 * @param pictureSize largest picture fetched
 * @param address where the city is reached from outside, for the link in an answer
 */
@ConfigurationProperties("cityloop.wechat")
public record WechatSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String token,
        @DefaultValue("") String appId,
        @Nullable String aesKey,
        @Nullable String secret,
        @DefaultValue("https://api.weixin.qq.com") String api,
        @DefaultValue("5m") Duration skew,
        @DefaultValue("5m") Duration gather,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("3s") Duration pictureTimeout,
        @DefaultValue("8MB") DataSize pictureSize,
        @DefaultValue("http://127.0.0.1:8080") String address) {}
