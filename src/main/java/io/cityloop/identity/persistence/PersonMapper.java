package io.cityloop.identity.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL on people and their posts. */
@Mapper
interface PersonMapper {

    @Nullable
    PersonRow byUsername(String username);

    List<PersonRow> byUsernames(@Param("usernames") List<String> usernames);

    List<PersonRow> byRole(@Param("role") String role, @Nullable @Param("organisation") String organisation);

    List<PostRow> posts(List<Long> personIds);

    @Nullable
    Long firstId();

    int insert(
            @Param("username") String username,
            @Param("name") String name,
            @Param("passwordHash") String passwordHash,
            @Param("demo") boolean demo,
            @Param("at") Instant at);

    int insertPost(
            @Param("personId") long personId,
            @Param("role") String role,
            @Nullable @Param("organisation") String organisation,
            @Nullable @Param("region") String region);

    int deletePosts(long personId);

    int changePassword(@Param("personId") long personId, @Param("passwordHash") String passwordHash);

    int upgradeHash(
            @Param("personId") long personId, @Param("old") String old, @Param("passwordHash") String passwordHash);

    int disable(long personId);
}
