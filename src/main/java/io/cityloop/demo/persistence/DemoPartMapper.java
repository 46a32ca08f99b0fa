package io.cityloop.demo.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The parts of the demo city that are written. */
@Mapper
public interface DemoPartMapper {

    /** All parts written. */
    List<String> names();

    /** Marks a part as written; a second time is a duplicate key. */
    void insert(@Param("name") String name, @Param("at") Instant at);
}
