package io.cityloop.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.cityloop.enforcement.PublishedDecision;
import io.cityloop.enforcement.PublishedDecisions;
import io.cityloop.enforcement.WithdrawnDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Published penalty decisions of the gallery's city. */
final class GalleryPenalties {

    private GalleryPenalties() {}

    static PublishedDecisions published() {
        PublishedDecisions published = mock(PublishedDecisions.class);
        when(published.list(any(), anyInt()))
                .thenReturn(List.of(
                        decision(3, "云城管罚决字〔2026〕12号", "云州好味道餐饮管理有限公司", "未按规定处置建筑垃圾", "罚款人民币30,000.00元；责令三日内清除。"),
                        decision(2, "云城管当罚字〔2026〕87号", "张某某", "擅自占用城市道路摆设摊点", "罚款人民币200.00元。"),
                        decision(1, "云城管当罚字〔2026〕86号", "欧阳某某", "携犬出户未束犬链", "警告。")));
        when(published.withdrawn(anyInt()))
                .thenReturn(List.of(new WithdrawnDecision(
                        "云城管罚决字〔2026〕9号", "云州市城市管理行政执法局", "行政复议决定撤销。", Instant.parse("2026-11-18T02:00:00Z"))));
        return published;
    }

    private static PublishedDecision decision(long id, String number, String party, String violation, String penalty) {
        return new PublishedDecision(
                id,
                number,
                number.contains("当罚") ? "当场行政处罚决定书" : "行政处罚决定书",
                "云州市城市管理行政执法局",
                party,
                violation,
                "云州市江南区人民路街道",
                "《云州市市容和环境卫生管理条例》第四十五条第（二）项",
                penalty,
                LocalDate.of(2026, 11, 20),
                Instant.parse("2026-11-23T02:00:00Z"),
                null);
    }
}
