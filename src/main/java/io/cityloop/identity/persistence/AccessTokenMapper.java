package io.cityloop.identity.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL on access tokens, known by their hash only. */
@Mapper
interface AccessTokenMapper {

    @Nullable
    TokenRow byHash(String hash);

    int insert(
            @Param("hash") String hash,
            @Param("personId") long personId,
            @Param("at") Instant at,
            @Param("expiresAt") Instant expiresAt);

    int used(@Param("hash") String hash, @Param("at") Instant at);

    int delete(String hash);

    int deleteOfPerson(long personId);

    int deleteExpired(@Param("before") Instant before, @Param("atMost") int atMost);
}
