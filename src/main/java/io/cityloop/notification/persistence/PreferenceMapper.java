package io.cityloop.notification.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Statements on what people chose. */
@Mapper
interface PreferenceMapper {

    List<PreferenceRow> find(@Param("usernames") List<String> usernames);

    List<ChoiceRow> choices(@Param("usernames") List<String> usernames);

    void save(@Param("row") PreferenceRow row, @Param("at") Instant at);

    void forget(@Param("username") String username);

    void choose(ChoiceRow row);
}
