package io.cityloop.handling.persistence;

import io.cityloop.handling.ApplicationState;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on table {@code application}. */
@Mapper
interface ApplicationMapper {

    void insert(ApplicationRow row);

    long lastId();

    @Nullable
    ApplicationRow find(long id);

    List<ApplicationRow> ofCase(String caseNumber);

    /** Keeps who decided; the state is the process's word. */
    int decide(
            @Param("id") long id,
            @Param("by") String by,
            @Param("reason") @Nullable String reason,
            @Param("at") Instant at);

    /** Settles an open application, once. */
    int settle(@Param("id") long id, @Param("state") ApplicationState state);

    int end(@Param("id") long id, @Param("at") Instant at);
}
