package io.cityloop.identity.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** SQL on the record of who tried to log in. */
@Mapper
interface LoginAttemptMapper {

    int insert(
            @Param("personId") long personId,
            @Param("address") String address,
            @Param("succeeded") boolean succeeded,
            @Param("at") Instant at);

    int deleteOld(@Param("before") Instant before, @Param("atMost") int atMost);
}
