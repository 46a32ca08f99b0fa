package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CaseQuery;
import io.cityloop.casefile.domain.CaseScope;
import io.cityloop.casefile.domain.Cursor;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CaseSearchMapper {

    List<CaseRow> list(
            @Param("scope") CaseScope scope,
            @Param("query") CaseQuery query,
            @Param("words") @Nullable String words,
            @Param("number") @Nullable String number,
            @Param("phoneTail") @Nullable String phoneTail,
            @Param("cursor") @Nullable Cursor cursor,
            @Param("limit") int limit);
}
