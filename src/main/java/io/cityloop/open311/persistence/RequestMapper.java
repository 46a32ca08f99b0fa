package io.cityloop.open311.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** What came with cases. */
@Mapper
public interface RequestMapper {

    /** Keeps it, in the transaction that opens the case. */
    void insert(RequestRow row);

    /** What came with these cases. */
    List<RequestRow> findAll(@Param("numbers") Collection<String> numbers);

    /** Number of the case this token became. */
    @Nullable
    String numberOf(String token);
}
