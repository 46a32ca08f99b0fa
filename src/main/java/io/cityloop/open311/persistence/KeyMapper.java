package io.cityloop.open311.persistence;

import io.cityloop.open311.ApiKey;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface KeyMapper {

    void insert(
            @Param("hash") String hash,
            @Param("start") String start,
            @Param("name") String name,
            @Param("contact") String contact,
            @Param("perHour") int perHour,
            @Param("by") String by,
            @Param("at") Instant at);

    @Nullable
    ApiKey findByHash(String hash);

    @Nullable
    ApiKey find(long id);

    List<ApiKey> all();

    void revoke(@Param("id") long id, @Param("by") String by, @Param("at") Instant at);
}
