package io.cityloop.open311.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TargetMapper {

    void insert(TargetRow row);

    List<TargetRow> all();

    int enable(@Param("id") long id, @Param("enabled") boolean enabled);
}
