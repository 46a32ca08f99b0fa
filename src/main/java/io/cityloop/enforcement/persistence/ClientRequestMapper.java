package io.cityloop.enforcement.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on what clients asked for under ids of their own. */
@Mapper
public interface ClientRequestMapper {

    /** Takes an id; waits for whoever is just taking it, and gives 0 when it was taken. */
    int claim(ClientRequestRow row);

    /** The request under an id as it was committed; holds it against changes until the transaction ends. */
    @Nullable
    ClientRequestRow find(@Param("scope") String scope, @Param("clientId") String clientId);

    /** Remembers the answer. */
    void answer(@Param("scope") String scope, @Param("clientId") String clientId, @Param("answer") String answer);
}
