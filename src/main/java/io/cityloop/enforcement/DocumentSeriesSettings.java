package io.cityloop.enforcement;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code cityloop.enforcement.documents.*}.
 *
 * @param place what numbers begin with, the city in one character: 云 in 云城管罚决字〔2026〕1号
 * @param places the same for single agencies, by code of the organisation
 * @param reservation most numbers one person may have reserved and not used, of one kind
 */
@ConfigurationProperties("cityloop.enforcement.documents")
public record DocumentSeriesSettings(
        @DefaultValue("") String place,
        @DefaultValue Map<String, String> places,
        @DefaultValue("20") int reservation) {

    /** The number as it is printed. */
    public String number(String agency, DocumentKind kind, int year, int serial) {
        return places.getOrDefault(agency, place) + "城管" + kind.word() + "字〔" + year + "〕" + serial + "号";
    }
}
