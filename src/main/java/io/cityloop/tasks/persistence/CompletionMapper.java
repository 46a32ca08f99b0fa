package io.cityloop.tasks.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on completions that clients gave an id. */
@Mapper
interface CompletionMapper {

    @Nullable
    CompletionRow find(@Param("username") String username, @Param("clientId") String clientId);

    void insert(CompletionRow row);
}
