package io.cityloop.intake.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Statements on table {@code hotline_lookup}. */
@Mapper
public interface LookUpMapper {

    /** Keeps that somebody looked a caller up. */
    void insert(
            @Param("username") String username,
            @Param("phone") String maskedPhone,
            @Param("found") int found,
            @Param("at") Instant at);
}
