package io.cityloop.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The personal data of whoever reported; shown whole only to those who need to know.
 *
 * @param mail where he may be written to
 * @param tell he agreed to be told by message what becomes of it; null and false mean no
 * @param language {@code zh} or {@code en}: in which; null for Chinese
 */
public record Reporter(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable Boolean tell,
        @Nullable String language) {

    /** As programs send it: whatever they leave out is absent. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Reporter(
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("phone") @Nullable String phone,
            @JsonProperty("mail") @Nullable String mail,
            @JsonProperty("tell") @Nullable Boolean tell,
            @JsonProperty("language") @Nullable String language) {
        this.name = name;
        this.phone = phone;
        this.mail = mail;
        this.tell = tell;
        this.language = language;
    }

    /** Of somebody who asked to be told nothing. */
    public Reporter(@Nullable String name, @Nullable String phone) {
        this(name, phone, null, null, null);
    }

    /** Whether he agreed to be told and left something to tell him by. */
    public boolean mayBeTold() {
        return Boolean.TRUE.equals(tell) && (phone != null || mail != null);
    }
}
