package io.cityloop.identity.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Table {@code server_key}. */
@Mapper
interface ServerKeyMapper {

    @Nullable
    String find(@Param("purpose") String purpose);

    /** Keeps the secret unless there is one. */
    void insert(@Param("purpose") String purpose, @Param("secret") String secret, @Param("at") Instant at);
}
