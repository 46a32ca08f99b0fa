package io.cityloop.identity.persistence;

import io.cityloop.identity.Contact;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** SQL on table {@code person_contact}. */
@Mapper
interface ContactMapper {

    List<Contact> findAll(@Param("usernames") List<String> usernames);

    void save(@Param("contact") Contact contact, @Param("at") Instant at);
}
