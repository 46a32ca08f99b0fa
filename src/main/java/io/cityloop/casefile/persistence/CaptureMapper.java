package io.cityloop.casefile.persistence;

import org.apache.ibatis.annotations.Mapper;

/** Statements on how photos were taken. */
@Mapper
interface CaptureMapper {

    /** Keeps what was said first; said again, it changes nothing. */
    void insert(CaptureRow row);
}
