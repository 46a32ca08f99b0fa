package io.cityloop.notification.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Statements on table {@code notification_receipt}. */
@Mapper
public interface ReceiptMapper {

    /** Remembers a signature. Throws {@code DuplicateKeyException} for one that was let in before. */
    void insert(@Param("signature") String signature, @Param("at") Instant at);

    int deleteBefore(@Param("at") Instant at);
}
