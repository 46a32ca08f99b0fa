package io.cityloop.enforcement.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on services of documents. There is none that changes one. */
@Mapper
public interface ServiceMapper {

    /** Adds a service; the document's id is unique. */
    void insert(ServiceRow row);

    /** The service of a document, null while it is not served. */
    @Nullable
    ServiceRow ofDocument(@Param("documentId") long documentId);

    /** The services of a file, in the order they were entered. */
    List<ServiceRow> ofPenalty(@Param("penaltyId") String penaltyId);
}
