package io.cityloop.casefile.persistence;

import io.cityloop.casefile.ReporterContact;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on table {@code case_reporter_contact}. */
@Mapper
interface ReporterContactMapper {

    @Nullable
    ReporterContact find(String caseNumber);

    @Nullable
    String caseOf(String stopToken);

    void insert(
            @Param("caseNumber") String caseNumber,
            @Nullable @Param("mail") String mail,
            @Param("language") String language,
            @Param("at") Instant at,
            @Param("stopToken") String stopToken);

    int end(@Param("stopToken") String stopToken, @Param("at") Instant at);
}
