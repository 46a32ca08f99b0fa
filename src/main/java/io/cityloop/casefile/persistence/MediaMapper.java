package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CasePhoto;
import io.cityloop.casefile.Media;
import io.cityloop.casefile.MediaLink;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface MediaMapper {

    void insert(Media media);

    void insertUpload(@Param("sha256") String sha256, @Param("username") String username, @Param("at") Instant at);

    @Nullable
    Media find(String sha256);

    List<String> known(@Param("sha256s") Collection<String> sha256s);

    int countUploads(@Param("sha256") String sha256, @Param("username") String username);

    void attach(
            @Param("caseNumber") String caseNumber,
            @Param("link") MediaLink link,
            @Param("username") String username,
            @Param("at") Instant at);

    List<CasePhoto> ofCase(String caseNumber);

    List<String> casesWith(String sha256);
}
