package io.cityloop.identity.persistence;

import io.cityloop.identity.Organisation;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** SQL on the tree of organisations. */
@Mapper
interface OrganisationMapper {

    List<Organisation> all();

    int save(Organisation organisation);
}
