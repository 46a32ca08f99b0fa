package io.cityloop.casefile.persistence;

import org.apache.ibatis.annotations.Mapper;

@Mapper
interface CaseSequenceMapper {

    void advance(String scope);

    long drawn();
}
