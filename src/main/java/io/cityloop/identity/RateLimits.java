package io.cityloop.identity;

/** How often one client may do a thing; a bean. Buckets are named and sized by {@code cityloop.rate-limits.*}. */
public interface RateLimits {

    /**
     * Takes one from the bucket of this key, for example {@code take("report-address", address)}. A bucket without
     * settings never runs out.
     *
     * @throws TooManyRequests when it is empty
     */
    void take(String bucket, String key);
}
