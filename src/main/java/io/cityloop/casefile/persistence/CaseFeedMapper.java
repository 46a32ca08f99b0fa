package io.cityloop.casefile.persistence;

import io.cityloop.casefile.FeedQuery;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CaseFeedMapper {

    /** Numbers only: passing over many is then a walk along an index. */
    List<String> numbers(@Param("query") FeedQuery query);

    List<FeedRow> rows(@Param("numbers") Collection<String> numbers);
}
