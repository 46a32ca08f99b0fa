package io.cityloop.verification.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Statements on notes that have arrived. */
@Mapper
interface NoteMapper {

    /** 0 when the client id is known. */
    int insert(
            @Param("username") String username,
            @Param("clientId") String clientId,
            @Param("caseNumber") String caseNumber,
            @Param("at") Instant at);
}
