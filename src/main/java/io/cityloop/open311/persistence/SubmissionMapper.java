package io.cityloop.open311.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface SubmissionMapper {

    void insert(SubmissionRow row);

    @Nullable
    SubmissionRow lock(@Param("keyId") long keyId, @Param("fingerprint") String fingerprint);

    void renew(SubmissionRow row);

    int countToken(String token);

    int deleteBefore(@Param("before") Instant before, @Param("limit") int limit);
}
