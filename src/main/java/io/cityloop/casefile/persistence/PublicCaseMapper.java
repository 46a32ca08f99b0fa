package io.cityloop.casefile.persistence;

import io.cityloop.casefile.PublicQuery;
import io.cityloop.casefile.domain.Cursor;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The public's part of table {@code case_file}. */
@Mapper
interface PublicCaseMapper {

    List<PublicCaseRow> list(
            @Param("query") PublicQuery query,
            @Param("hidden") Set<String> hidden,
            @Param("cursor") @Nullable Cursor cursor,
            @Param("limit") int limit);

    @Nullable
    PublicCaseRow find(@Param("number") String number, @Param("hidden") Set<String> hidden);
}
